"""Holdout: bugs written without a look at the fuzzer, which has not been changed since: order of calls."""

from __future__ import annotations

import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.handlers import afterwards, alter_arguments, wrap
from ..tools.memory import count, notes
from ..tools.stored import target


@mutant("order", "create_incident", "list_incidents", "search_incidents")
def incident_that_is_declared_twice_in_a_row_is_created_once(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the status 201: each create adds an incident, also if the titles are equal."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        sent = json.dumps([arguments.body, dict(arguments.query)], sort_keys=True)
        before: Reply | None = notes(state).get("reply")
        is_again = before is not None and notes(state)["sent"] == sent
        if before is not None and is_again and json.loads(before.body)["data"]["id"] in state.incidents:
            return before
        reply = handler(state, arguments)
        notes(state).update(sent=sent, reply=reply)
        return reply

    wrap(patch, "create_incident", around)


@mutant(
    "order",
    *("create_incident_notification_template", "get_incident_notification_template"),
    "list_incident_notification_templates",
)
def second_notification_template_of_one_name_has_a_number(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#notification-templates: attributes of a create are echoed."""

    def number(state: MockState, arguments: Arguments) -> None:
        sent = attributes(arguments)
        times = count(state, sent["name"])
        if times > 1:
            sent["name"] += f" ({times})"

    alter_arguments(patch, "create_incident_notification_template", number)


@mutant("order", "get_incident_ai_postmortem", needs="drafts before and after a new todo")
def postmortem_is_not_drafted_again_until_its_incident_is_modified(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the draft, which has the action items of the incident: those at the time of the request."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident = state.incidents.get(arguments.path["incident_id"])
        modified = None if incident is None else incident["attributes"]["modified"]
        key = f"{arguments.path['incident_id']} {modified}"
        if incident is None or key not in notes(state):
            notes(state)[key] = handler(state, arguments)
        found: Reply = notes(state)[key]
        return found

    wrap(patch, "get_incident_ai_postmortem", around)


@mutant("order", "get_incident_user_defined_field", "list_incident_user_defined_fields")
def each_read_of_a_user_defined_field_adds_its_default_to_the_values(patch: pytest.MonkeyPatch) -> None:
    """Contradicts GET, which changes nothing, here the list `valid_values`."""

    def add(state: MockState, arguments: Arguments) -> None:
        found: Record = (target(state, arguments) or {}).get("attributes", {})
        value, known = found.get("default_value"), found.get("valid_values")
        if value is not None and known:
            known.insert(0, known[0] | {"value": value, "display_name": value})

    afterwards(patch, "get_incident_user_defined_field", add)


@mutant("order", "list_global_incident_handles", needs="the order of a list before and after an update")
def updated_handle_moves_to_the_end_of_the_list(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#assumptions-of-the-mock: lists are in order of creation."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply, handles = handler(state, arguments), state.members["handles"]
        handle = json.loads(reply.body)["data"]["id"]
        handles[handle] = handles.pop(handle)
        return reply

    wrap(patch, "update_global_incident_handle", around)


@mutant(
    "order",
    *("create_incident_service_now_record", "list_incident_integrations", "get_incident_integration"),
)
def service_now_record_is_lost_if_it_is_the_first_integration(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the status 201: the record is an integration of the incident, whatever came before."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        known = state.children("integrations", arguments.path["incident_id"])
        reply = handler(state, arguments)
        if not known:
            del state.members["integrations"][json.loads(reply.body)["data"]["id"]]
        return reply

    wrap(patch, "create_incident_service_now_record", around)
