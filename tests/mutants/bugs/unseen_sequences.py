"""Bugs written without a look at the fuzzer, which missed most of them: they take two or three calls.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.resources import users

from ..mutant import mutant
from ..tools.arguments import attributes, own_id, relationships
from ..tools.failures import crash_if
from ..tools.handlers import afterwards
from ..tools.memory import notes, remember

INCIDENT = "incident_id"


@mutant("deep crash", "link_page_to_incident", "delete_incident_integration")
def page_linked_after_another_was_unlinked_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the statuses of the operation, for an incident from which a page was unlinked."""

    def note(state: MockState, arguments: Arguments) -> None:
        incident = arguments.path[INCIDENT]
        notes(state)[incident] = bool(state.linked_pages.get(incident))

    afterwards(patch, "delete_incident_integration", note)
    crash_if(
        patch,
        "link_page_to_incident",
        lambda state, arguments: notes(state).get(arguments.path[INCIDENT], False),
    )


@mutant("deep crash", "create_incident_responder", "update_incident")
def removal_of_a_commander_who_was_named_responder_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of incidents: a commander of null removes the commander."""

    def note(state: MockState, arguments: Arguments) -> None:
        user = users.linked(relationships(arguments)["user"])
        notes(state).setdefault(arguments.path[INCIDENT], []).append(user)

    def removes_responder(state: MockState, arguments: Arguments) -> bool:
        incident, links = state.incidents.get(own_id(arguments)), relationships(arguments)
        if incident is None or users.linked(links.get("commander_user", incident)) is not None:
            return False
        return "commander_user" in links and incident["commander"] in notes(state).get(incident["id"], ())

    afterwards(patch, "create_incident_responder", note)
    crash_if(patch, "update_incident", removes_responder)


@mutant("deep crash", "create_on_call_page_from_incident", "update_incident")
def page_of_a_resolved_incident_without_commander_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the statuses of the operation, for an incident in another state."""

    def is_over(state: MockState, arguments: Arguments) -> bool:
        incident = state.incidents.get(arguments.path[INCIDENT])
        return (
            incident is not None
            and incident["attributes"]["state"] == "resolved"
            and incident["commander"] is None
        )

    crash_if(patch, "create_on_call_page_from_incident", is_over)


@mutant("deep crash", "update_incident", "create_incident_postmortem_attachment")
def postmortem_of_an_incident_resolved_twice_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the statuses of the operation, for an incident that was reopened."""

    def was_reopened(state: MockState, arguments: Arguments) -> bool:
        incident = state.incidents.get(arguments.path[INCIDENT])
        return incident is not None and [one for one, _ in incident["states"]].count("resolved") > 1

    crash_if(patch, "create_incident_postmortem_attachment", was_reopened)


@mutant("deep crash", "create_timestamp_override", "update_incident")
def resolution_of_an_incident_with_overridden_detection_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of incidents, for one with an override."""

    def resolves(state: MockState, arguments: Arguments) -> bool:
        found = state.children("timestamp_overrides", own_id(arguments))
        is_overridden = "detected" in [one["attributes"]["timestamp_type"] for one in found]
        field = attributes(arguments).get("fields", {}).get("state", {})
        return is_overridden and field.get("value") == "resolved"

    crash_if(patch, "update_incident", resolves)


@mutant("deep crash", "search_incidents")
def search_after_an_incident_was_hidden_by_an_update_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the statuses of searches."""
    past = remember(patch, "update_incident_configuration")
    crash_if(
        patch,
        "search_incidents",
        lambda state, _: any(one.sent.get("include_in_search") is False for one in past(state)),
    )
