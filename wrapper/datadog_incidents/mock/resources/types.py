"""Incident types: a collection like any other, except that one of them is the default at all times."""

from __future__ import annotations

from ..core.contract import Arguments
from ..core.messages import Reply
from ..core.state import Member, MockState
from . import users
from .collection import Collection

TAG = "types"
CONFIGURATIONS = ("google_chat", "google_meet", "microsoft_teams", "zoom")


def seed(state: MockState) -> None:
    """Put the type there that incidents have where nothing else is said."""
    now = state.instant()
    state.members[TAG][state.incident_type] = Member(
        None,
        {
            "id": state.incident_type,
            "type": "incident_types",
            "attributes": {
                "createdAt": now,
                "createdBy": state.current_user,
                "description": "What has no type of its own.",
                "is_default": True,
                "lastModifiedBy": state.current_user,
                "modifiedAt": now,
                "name": "Incident",
                "prefix": "IR",
            },
            "relationships": {
                "created_by_user": users.link(state.current_user),
                **{f"{name}_configuration": {"data": None} for name in CONFIGURATIONS},
                "last_modified_by_user": users.link(state.current_user),
            },
        },
    )


_types = Collection(TAG)


def delete_incident_type(state: MockState, arguments: Arguments) -> Reply:
    """Take a type away; the oldest one left, or else a new one, takes the place of a default."""
    reply = _types.delete(state, arguments)
    left = state.members[TAG]
    if not left:
        state.incident_type = state.new_id(4)
        seed(state)
    elif state.incident_type not in left:
        state.incident_type = next(iter(left))
        left[state.incident_type].resource["attributes"]["is_default"] = True
    return reply
