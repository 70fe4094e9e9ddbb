"""Bugs that show only beside something similar: equal resources, former relations, earlier values.

They were written without a look at the fuzzer, which missed them.
"""

from __future__ import annotations

import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import afterwards, alter_arguments, altered, with_document, wrap
from ..tools.memory import count, notes
from ..tools.stored import target


def _created(reply: Reply) -> str:
    resource_id: str = json.loads(reply.body)["data"]["id"]
    return resource_id


@mutant("belonging", "list_incident_impacts", "create_incident_impact")
def impacts_are_listed_under_all_incidents_of_their_type(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        def of_type(incident: str) -> str:
            kind: str = state.incidents[incident]["attributes"]["incident_type_uuid"]
            return kind

        reply = handler(state, arguments)
        own = arguments.path["incident_id"]
        if of_type(own) == state.incident_type:
            return reply
        others = [
            one.resource
            for one in state.members["impacts"].values()
            if one.incident not in (None, own) and of_type(one.incident) == of_type(own)
        ]
        return altered(reply, lambda document: document["data"].extend(others))

    wrap(patch, "list_incident_impacts", around)


@mutant("belonging", "link_page_to_incident", "list_incident_integrations", "get_incident")
def page_linked_to_a_second_incident_leaves_the_first(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        page = arguments.body["data"]["id"]
        state.members["integrations"].pop(notes(state).get(page, ""), None)
        notes(state)[page] = _created(reply)
        return reply

    wrap(patch, "link_page_to_incident", around)


@mutant("belonging", "get_incident")
def included_users_are_cached_until_the_title_changes(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        document = json.loads(reply.body)
        if "included" not in document:
            return reply
        title = document["data"]["attributes"]["title"]
        key = json.dumps([arguments.path["incident_id"], title, arguments.query["include"]])
        return with_document(
            reply, {**document, "included": notes(state).setdefault(key, document["included"])}
        )

    wrap(patch, "get_incident", around)


@mutant("belonging", "get_org_settings_by_incident_type", "list_org_settings", "update_incident_type")
def renamed_type_has_new_settings(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        before = (target(state, arguments) or {"attributes": {}})["attributes"].get("name")
        reply = handler(state, arguments)
        if json.loads(reply.body)["data"]["attributes"]["name"] != before:
            state.members["org_settings"].pop(own_id(arguments), None)
        return reply

    wrap(patch, "update_incident_type", around)


@mutant("time", "update_incident", "get_incident")
def impact_that_starts_at_another_time_keeps_its_duration(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident: Record = state.incidents.get(arguments.path["incident_id"], {"attributes": {}})
        before = incident["attributes"].get("customer_impact_duration")
        reply, sent = handler(state, arguments), attributes(arguments)
        if not before or "customer_impact_start" not in sent or "customer_impact_end" in sent:
            return reply
        incident["attributes"]["customer_impact_duration"] = before
        return altered(
            reply, lambda document: document["data"]["attributes"].update(customer_impact_duration=before)
        )

    wrap(patch, "update_incident", around)


@mutant("deep state", "update_incident_rule", "get_incident_rule")
def rule_cannot_be_enabled_for_the_second_time(patch: pytest.MonkeyPatch) -> None:
    def keep(state: MockState, arguments: Arguments) -> None:
        rule, sent = target(state, arguments), attributes(arguments)
        is_due = rule is not None and not rule["attributes"]["enabled"] and sent.get("enabled") is True
        if is_due and count(state, own_id(arguments)) > 1:
            sent["enabled"] = False

    alter_arguments(patch, "update_incident_rule", keep)


@mutant("deep state", "create_incident_todo", "delete_incident_todo", "update_incident_todo")
def todo_after_the_delete_of_a_completed_one_is_completed(patch: pytest.MonkeyPatch) -> None:
    def note(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        todo = state.todos.get(own_id(arguments))
        reply = handler(state, arguments)
        if todo is not None and todo["completed"]:
            notes(state)[arguments.path["incident_id"]] = todo["completed"]
        return reply

    def inherit(state: MockState, arguments: Arguments) -> None:
        completed = notes(state).pop(arguments.path["incident_id"], None)
        if completed is not None:
            attributes(arguments).setdefault("completed", completed)

    wrap(patch, "delete_incident_todo", note)
    alter_arguments(patch, "create_incident_todo", inherit)


@mutant("deep state", "create_incident_postmortem_attachment", "get_incident_postmortem_template")
def postmortem_with_a_title_renames_its_template(patch: pytest.MonkeyPatch) -> None:
    def rename(state: MockState, arguments: Arguments) -> None:
        sent = attributes(arguments)
        template = state.members["postmortem_templates"].get(sent.get("postmortem_template_id", ""))
        if template is not None and "title" in sent:
            template.resource["attributes"]["name"] = sent["title"]

    afterwards(patch, "create_incident_postmortem_attachment", rename)


@mutant("deep state", "list_global_incident_handles", "disable_user")
def handle_of_a_disabled_commander_is_not_listed(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        def is_led(handle: Record) -> bool:
            user = users.linked(handle["relationships"].get("commander_user"))
            return user is None or not state.users[user]["attributes"]["disabled"]

        reply = handler(state, arguments)
        return altered(reply, lambda document: document.update(data=[*filter(is_led, document["data"])]))

    wrap(patch, "list_global_incident_handles", around)


@mutant("deep state", "list_users", "create_user", "disable_user")
def users_are_listed_in_the_order_of_the_last_sort(patch: pytest.MonkeyPatch) -> None:
    def sort(state: MockState, arguments: Arguments) -> None:
        order = {name: one for name, one in arguments.query.items() if name.startswith("sort")}
        if "sort" in order:
            notes(state)["order"] = order
        arguments.query.update(notes(state).get("order", {}))  # type: ignore[attr-defined]

    alter_arguments(patch, "list_users", sort)
