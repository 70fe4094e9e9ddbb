"""Servers that delete less than the mock, or more often: what is in use stays, and users stay users."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.server import HANDLERS

from .right_server import right_server


def _refuse(
    patch: pytest.MonkeyPatch, operation: str, type_of: Callable[[MockState, str], str | None]
) -> None:
    """Let an operation refuse to delete what belongs to a type of which there are incidents."""
    handler = HANDLERS[operation]

    def keep(state: MockState, arguments: Arguments) -> Reply:
        *_, named = arguments.path.values()
        used = {one["attributes"]["incident_type_uuid"] for one in state.incidents.values()}
        if type_of(state, named) in used:
            raise Refused(400, "there are incidents of this type")
        return handler(state, arguments)

    patch.setitem(HANDLERS, operation, keep)


@right_server("A delete may give 400, and what the server does with what is in use is not recorded.")
def what_belongs_to_incidents_is_not_deleted(patch: pytest.MonkeyPatch) -> None:
    def of_field(state: MockState, field: str) -> str | None:
        member = state.members["user_defined_fields"].get(field)
        link = {} if member is None else member.resource["relationships"]["incident_type"]["data"]
        return link.get("id")

    _refuse(patch, "delete_incident_type", lambda _, kind: kind)
    _refuse(patch, "delete_incident_user_defined_field", of_field)


@right_server("That a disabled user cannot be named, or disabled again, is assumed (EVIDENCE.md#users).")
def disabled_users_are_users(patch: pytest.MonkeyPatch) -> None:
    def find(state: MockState, user_id: str) -> Record:
        if user_id not in state.users:
            raise Refused(404, f"user {user_id} not found")
        return state.users[user_id]

    patch.setattr(users, "find", find)
