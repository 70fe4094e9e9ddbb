"""Incident types: a generic collection of which one member is always the default type."""

from __future__ import annotations

from ..core.contract import Arguments
from ..core.messages import Refused, Reply
from ..core.state import Member, MockState
from . import users
from .behavior import TYPE_CONFIGURATION
from .collection import Collection

TAG = "types"
CONFIGURATIONS = ("google_chat", "google_meet", "microsoft_teams", "zoom")


def seed(state: MockState) -> None:
    """Add the default type, used for incidents that are declared without a type."""
    now = state.instant()
    state.members[TAG][state.incident_type] = Member(
        None,
        {
            "id": state.incident_type,
            "type": "incident_types",
            "attributes": {
                "configuration": TYPE_CONFIGURATION,
                "createdAt": now,
                "createdBy": state.current_user,
                "description": "Incidents without a type of their own.",
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


def get_incident_type(state: MockState, arguments: Arguments) -> Reply:
    # Recorded (EVIDENCE.md#incident-types): unlike the 404 of a delete, that of a get has a detail.
    if arguments.path["incident_type_id"] not in state.members[TAG]:
        raise Refused(404, "incident type doesn't exist")
    return _types.get(state, arguments)


def delete_incident_type(state: MockState, arguments: Arguments) -> Reply:
    """Delete a type. If it was the default, the oldest remaining type replaces it, or else a new one."""
    reply = _types.delete(state, arguments)
    remaining = state.members[TAG]
    if not remaining:
        state.incident_type = state.new_id(4)
        seed(state)
    elif state.incident_type not in remaining:
        state.incident_type = next(iter(remaining))
        remaining[state.incident_type].resource["attributes"]["is_default"] = True
    return reply
