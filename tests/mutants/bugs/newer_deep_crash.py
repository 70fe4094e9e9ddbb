"""Bugs written without a look at the fuzzer, before it was improved: crashes later on.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.failures import crash, crash_if
from ..tools.handlers import wrap
from ..tools.memory import notes
from ..tools.stored import target


@mutant("deep crash", "get_incident")
def incident_crashes_after_one_of_its_overrides_was_deleted(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the delete of an override, after which the others still apply."""

    def has_gap(state: MockState, arguments: Arguments) -> bool:
        incident = arguments.path["incident_id"]
        deleted = any(one.incident == incident for one in state.deleted["timestamp_overrides"])
        return deleted and bool(state.children("timestamp_overrides", incident))

    crash_if(patch, "get_incident", has_gap)


@mutant("deep crash", "update_global_incident_settings")
def return_to_an_earlier_dashboard_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the update, by which any text may be set, also again."""

    def with_history(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        history: list[str] = notes(state).setdefault("dashboards", [])
        dashboard = attributes(arguments).get("analytics_dashboard_id")
        if dashboard in history[:-1]:
            return crash()
        reply = handler(state, arguments)
        if dashboard is not None and dashboard not in history:
            history.append(dashboard)
        return reply

    wrap(patch, "update_global_incident_settings", with_history)


@mutant("deep crash", "delete_incident_impact_field")
def delete_of_an_impact_field_crashes_if_another_of_its_type_has_the_name(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `field_id`, which identifies the field; names need not be unique."""

    def key(field: Record) -> tuple[str, str]:
        return field["attributes"]["name"], field["relationships"]["incident_type"]["data"]["id"]

    def is_ambiguous(state: MockState, arguments: Arguments) -> bool:
        field = target(state, arguments)
        keys = [key(one.resource) for one in state.members["impact_fields"].values()]
        return field is not None and keys.count(key(field)) > 1

    crash_if(patch, "delete_incident_impact_field", is_ambiguous)


@mutant("deep crash", "delete_global_incident_handle")
def delete_of_handles_crashes_if_the_type_of_one_was_deleted(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#assumptions-of-the-spec: the operation deletes all handles."""

    def lacks_type(state: MockState, _: Arguments) -> bool:
        links = [one.resource["relationships"]["incident_type"] for one in state.members["handles"].values()]
        return any(one["data"]["id"] not in state.members["types"] for one in links)

    crash_if(patch, "delete_global_incident_handle", lacks_type)


@mutant("deep crash", "get_org_settings_by_incident_type")
def settings_of_a_type_that_was_renamed_after_a_read_crash(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `incident_type_id`, which identifies the type whatever its name is."""

    def by_name(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply, kind = handler(state, arguments), own_id(arguments)
        name = state.members["types"][kind].resource["attributes"]["name"]
        return reply if notes(state).setdefault(kind, name) == name else crash()

    wrap(patch, "get_org_settings_by_incident_type", by_name)


@mutant("deep crash", "create_user")
def user_with_the_address_of_a_disabled_one_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the create, by which the address is any text: a refusal would be no 500."""

    def is_taken(state: MockState, arguments: Arguments) -> bool:
        address = attributes(arguments)["email"].lower()
        known = (one["attributes"] for one in state.users.values())
        return any(one["disabled"] and one["email"] == address for one in known)

    crash_if(patch, "create_user", is_taken)
