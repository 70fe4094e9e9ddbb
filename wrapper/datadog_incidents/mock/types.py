"""Incident types: a collection like any other, except that one of them is there from the start."""

from __future__ import annotations

from . import users
from .world import Member, World

CONFIGURATIONS = ("google_chat", "google_meet", "microsoft_teams", "zoom")


def seed(world: World) -> None:
    """Put the type there that incidents have where nothing else is said."""
    now = world.instant()
    world.members["types"][world.incident_type] = Member(
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
