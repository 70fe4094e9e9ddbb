"""Bugs written without a look at the fuzzer, before it was improved again: crashes.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.failures import crash_if
from ..tools.memory import remember
from ..tools.stored import target


@mutant("crash", "update_global_incident_settings")
def update_of_global_settings_without_attributes_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request, in which `attributes` is optional."""
    crash_if(
        patch,
        "update_global_incident_settings",
        lambda _, arguments: "attributes" not in arguments.body["data"],
    )


@mutant("crash", "delete_incident_attachment")
def deletion_of_an_attachment_without_an_address_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of attachments, in which `documentUrl` is optional."""

    def has_none(state: MockState, arguments: Arguments) -> bool:
        member = state.members["attachments"].get(own_id(arguments))
        if member is None:
            return False
        return "documentUrl" not in (member.resource["attributes"].get("attachment") or {})

    crash_if(patch, "delete_incident_attachment", has_none)


@mutant("crash", "update_incident_type")
def type_renamed_to_the_name_of_another_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: `name` is any text, and no valid request is a 500."""

    def is_taken(state: MockState, arguments: Arguments) -> bool:
        name = attributes(arguments).get("name")
        return any(
            one.resource["attributes"]["name"] == name
            for kind, one in state.members["types"].items()
            if kind != own_id(arguments)
        )

    crash_if(patch, "update_incident_type", is_taken)


@mutant("crash", "list_global_incident_handles")
def list_that_includes_commanders_crashes_on_a_handle_without_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the relationship, whose data can be null or absent."""

    def lacks_commander(state: MockState, arguments: Arguments) -> bool:
        return "commander_user" in arguments.query.get("include", ()) and any(
            not (one.resource["relationships"].get("commander_user") or {}).get("data")
            for one in state.members["handles"].values()
        )

    crash_if(patch, "list_global_incident_handles", lacks_commander)


@mutant("crash", "create_incident_configuration")
def configuration_of_a_test_incident_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: it takes any incident, and no valid request is a 500."""

    def is_test(state: MockState, arguments: Arguments) -> bool:
        incident = state.incidents.get(arguments.path["incident_id"])
        return incident is not None and incident["attributes"]["is_test"]

    crash_if(patch, "create_incident_configuration", is_test)


@mutant("crash", "get_incident_user_defined_role")
def role_created_without_a_policy_cannot_be_read(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the create, in which `policy` is optional: what was created can be read."""
    created = remember(patch, "create_incident_user_defined_role")

    def has_none(state: MockState, arguments: Arguments) -> bool:
        found = target(state, arguments)
        return found is not None and any(
            one.id == found["id"] and "policy" not in one.sent for one in created(state)
        )

    crash_if(patch, "get_incident_user_defined_role", has_none)
