"""Incident types: a collection like any other, except that one of them is the default at all times."""

from __future__ import annotations

from . import users
from .collection import Collection
from .contract import Arguments
from .messages import Reply
from .world import Member, World

TAG = "types"
CONFIGURATIONS = ("google_chat", "google_meet", "microsoft_teams", "zoom")


def seed(world: World) -> None:
    """Put the type there that incidents have where nothing else is said."""
    now = world.instant()
    world.members[TAG][world.incident_type] = Member(
        None,
        {
            "id": world.incident_type,
            "type": "incident_types",
            "attributes": {
                "createdAt": now,
                "createdBy": world.caller,
                "description": "What has no type of its own.",
                "is_default": True,
                "lastModifiedBy": world.caller,
                "modifiedAt": now,
                "name": "Incident",
                "prefix": "IR",
            },
            "relationships": {
                "created_by_user": users.link(world.caller),
                **{f"{name}_configuration": {"data": None} for name in CONFIGURATIONS},
                "last_modified_by_user": users.link(world.caller),
            },
        },
    )


_types = Collection(TAG)


def delete_incident_type(world: World, arguments: Arguments) -> Reply:
    """Take a type away; the oldest one left, or else a new one, takes the place of a default."""
    reply = _types.delete(world, arguments)
    left = world.members[TAG]
    if not left:
        world.incident_type = world.new_id(4)
        seed(world)
    elif world.incident_type not in left:
        world.incident_type = next(iter(left))
        left[world.incident_type].resource["attributes"]["is_default"] = True
    return reply
