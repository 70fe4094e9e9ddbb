"""Bugs of the holdout: order of calls.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import copy

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, no_content
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources.timestamps import parse
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import afterwards, alter_arguments, alter_items, alter_success, wrap
from ..tools.memory import notes
from ..tools.stored import restore, target


@mutant("order", "list_incidents", "search_incidents")
def updated_incident_moves_to_the_end_of_lists(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incidents: lists are in ascending order of `public_id`."""

    def move(state: MockState, arguments: Arguments) -> None:
        incident = own_id(arguments)
        state.incidents[incident] = state.incidents.pop(incident)

    afterwards(patch, "update_incident", move)


@mutant("order", "create_incident_attachment", "list_incident_attachments", "update_incident_attachment")
def attachments_have_the_type_of_the_first_of_their_incident(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the request of the create: the attachment is of the type that was sent."""

    def alike(state: MockState, arguments: Arguments) -> None:
        sent, known = attributes(arguments), state.children("attachments", arguments.path["incident_id"])
        first = known[0]["attributes"].get("attachment_type") if known else None
        if first is not None and "attachment_type" in sent:
            sent["attachment_type"] = first

    alter_arguments(patch, "create_incident_attachment", alike)


@mutant("order", "search_incidents")
def included_of_searches_grows_with_each_search(patch: pytest.MonkeyPatch) -> None:
    """Contradicts JSON:API, by which `included` has a resource once, and only those of the response."""

    def grow(state: MockState, _: Arguments, document: Record) -> None:
        document["included"] = notes(state)["all"] = [*notes(state).get("all", ()), *document["included"]]

    alter_success(patch, "search_incidents", grow)


@mutant("order", "delete_incident_impact", "list_incident_impacts", "patch_incident_impact")
def delete_of_a_patched_impact_only_undoes_the_patch(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the 204 of the delete: the impact does not exist any longer, however often it changed."""

    def versioned(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        impact = target(state, arguments)
        before = copy.deepcopy(impact)
        reply = handler(state, arguments)
        notes(state).setdefault(own_id(arguments), []).append(before)
        return reply

    def undo(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = state.members["impacts"].get(own_id(arguments))
        versions = notes(state).get(own_id(arguments))
        if member is None or member.incident != arguments.path["incident_id"] or not versions:
            return handler(state, arguments)
        restore(member.resource, versions.pop())
        return no_content()

    wrap(patch, "patch_incident_impact", versioned)
    wrap(patch, "delete_incident_impact", undo)


@mutant("order", "list_timestamp_overrides")
def list_of_overrides_ends_where_their_times_go_back(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the list, which has all overrides, whatever was overridden first."""

    def ascending(items: list[Record]) -> list[Record]:
        shown: list[Record] = []
        latest = None
        for one in items:
            time = parse(one["attributes"]["timestamp_value"])
            if time is not None and latest is not None and time < latest:
                break
            latest = time or latest
            shown.append(one)
        return shown

    alter_items(patch, "list_timestamp_overrides", ascending)


@mutant("order", "create_incident_google_meet_configuration", "update_incident_google_meet_configuration")
def meet_configurations_summarize_once_one_does(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the request of the create, whatever configurations were created before."""

    def sticky(state: MockState, arguments: Arguments) -> None:
        sent = attributes(arguments)
        sent["auto_summarize"] = notes(state)["on"] = notes(state).get("on", False) or sent["auto_summarize"]

    alter_arguments(patch, "create_incident_google_meet_configuration", sticky)


@mutant(
    "order",
    "update_incident_user_defined_field",
    "get_incident_user_defined_field",
    "list_incident_user_defined_fields",
)
def ordinal_of_a_field_can_only_grow(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of fields: attributes that are sent are stored, in whatever order."""

    def largest(state: MockState, arguments: Arguments) -> None:
        field, sent = target(state, arguments), attributes(arguments)
        known = None if field is None else field["attributes"].get("ordinal")
        if known is not None and (sent.get("ordinal") or known) < known:
            del sent["ordinal"]

    alter_arguments(patch, "update_incident_user_defined_field", largest)


@mutant("order", "get_incident_integration", "list_incident_integrations")
def read_of_an_updated_integration_resets_its_status(patch: pytest.MonkeyPatch) -> None:
    """Contradicts HTTP, by which a GET changes nothing: the next one has another status."""

    def reset(state: MockState, arguments: Arguments) -> None:
        integration = target(state, arguments)
        if integration is not None and "attributes" in integration:
            integration["attributes"]["status"] = 3

    afterwards(patch, "get_incident_integration", reset)
