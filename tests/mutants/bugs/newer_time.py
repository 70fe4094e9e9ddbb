"""Bugs written without a look at the fuzzer, before it was improved: timestamps."""

from __future__ import annotations

import re

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import incident_replies
from datadog_incidents.mock.resources.timestamps import seconds
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import afterwards, alter_attributes, alter_success, altered, wrap
from ..tools.memory import notes
from ..tools.stored import target

OFFSET = re.compile(r"(Z|[+-]\d\d:\d\d)\Z", re.IGNORECASE)
MICROSECONDS = len("2026-02-23T14:06:33.732994")


@mutant("time", "search_incidents")
def states_that_an_incident_has_left_do_not_end_in_searches(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: `end` is null for a current span."""
    analytics = incident_replies._analytics

    def open_spans(states: list[tuple[str, str]]) -> Record:
        found = analytics(states)
        for state in found.values():
            for span in state["spans"]:
                span["end"] = None
        return found

    patch.setattr(incident_replies, "_analytics", open_spans)


@mutant("time", "get_incident_type")
def type_is_read_as_unchanged_after_an_update_of_its_configuration_alone(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modifiedAt`, the time of the last change, which the list shows."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        found = target(state, arguments)
        before = None if found is None else found["attributes"]["modifiedAt"]
        reply = handler(state, arguments)
        if {*attributes(arguments)} != {"configuration"}:
            notes(state).pop(own_id(arguments), None)
        elif before is not None:
            notes(state).setdefault(own_id(arguments), before.removesuffix("Z")[:MICROSECONDS] + "Z")
        return reply

    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        if own_id(arguments) in notes(state):
            document["data"]["attributes"]["modifiedAt"] = notes(state)[own_id(arguments)]

    wrap(patch, "update_incident_type", around)
    alter_success(patch, "get_incident_type", replace)


@mutant("time", "list_incident_impacts")
def impacts_that_continue_are_listed_as_ending_now(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `end_at`, which is null while the impact continues."""

    def end(state: MockState, arguments: Arguments, document: Record) -> None:
        for one in document["data"]:
            one["attributes"]["end_at"] = one["attributes"]["end_at"] or state.instant()

    alter_success(patch, "list_incident_impacts", end)


@mutant("time", "create_incident_impact", "list_incident_impacts")
def end_of_a_new_impact_is_taken_to_have_the_offset_of_its_start(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#impacts: the times of a create are echoed."""

    def move(sent: Record) -> None:
        offset = OFFSET.search(sent["start_at"])
        if offset is not None and sent.get("end_at") is not None:
            sent["end_at"] = OFFSET.sub(offset[0], sent["end_at"])

    alter_attributes(patch, "create_incident_impact", move)


@mutant("time", "get_global_incident_settings")
def global_settings_are_read_as_modified_now_until_their_first_update(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modified`, the time of the last change to the settings: a read changes nothing."""

    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        if not notes(state):
            document["data"]["attributes"]["modified"] = state.instant()

    afterwards(
        patch, "update_global_incident_settings", lambda state, _: notes(state).update(is_updated=True)
    )
    alter_success(patch, "get_global_incident_settings", replace)


@mutant(
    "time",
    *("update_incident_user_defined_role", "get_incident_user_defined_role"),
    "list_incident_user_defined_roles",
)
def update_of_a_role_within_a_second_of_the_last_change_keeps_its_time(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modified`, the time of the last change to the role."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        found = target(state, arguments)
        before = None if found is None else found["attributes"]["modified"]
        reply, found = handler(state, arguments), target(state, arguments)
        if found is None or seconds(before, found["attributes"]["modified"]) > 0:
            return reply
        found["attributes"]["modified"] = before
        return altered(reply, lambda document: document["data"]["attributes"].update(modified=before))

    wrap(patch, "update_incident_user_defined_role", around)
