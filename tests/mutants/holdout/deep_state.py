"""Holdout: bugs written without a look at the fuzzer, which has not been changed since: wrong later on."""

from __future__ import annotations

import copy

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import Member, MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import afterwards, alter_arguments, wrap
from ..tools.memory import count, notes
from ..tools.stored import restore, target


@mutant("deep state", "create_incident_attachment", "list_incident_attachments")
def document_that_is_attached_again_has_the_title_that_it_had_before(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#attachments: the title is that of the create."""

    def delete(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        found = target(state, arguments)
        reply = handler(state, arguments)
        document: Record = ((found or {}).get("attributes") or {}).get("attachment") or {}
        if "documentUrl" in document:
            notes(state)[document["documentUrl"]] = document.get("title")
        return reply

    def create(state: MockState, arguments: Arguments) -> None:
        document = attributes(arguments).get("attachment") or {}
        former = notes(state).get(document.get("documentUrl", ""))
        if former is not None and "title" in document:
            document["title"] = former

    wrap(patch, "delete_incident_attachment", delete)
    alter_arguments(patch, "create_incident_attachment", create)


@mutant(
    "deep state",
    *("update_incident_notification_rule", "get_incident_notification_rule"),
    "list_incident_notification_rules",
)
def put_of_a_rule_after_an_update_of_its_template_is_not_stored(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PUT, which replaces the rule, whether its template has changed or not."""

    def put(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        found = target(state, arguments)
        before = copy.deepcopy(found)
        linked = None if found is None else found["relationships"].get("notification_template")
        template = users.linked(linked)
        reply = handler(state, arguments)
        version = notes(state).get(str(template), 0)
        if found is not None and before is not None:
            if version != notes(state).get(own_id(arguments), 0):
                restore(found, before)
            notes(state)[own_id(arguments)] = version
        return reply

    wrap(patch, "update_incident_notification_rule", put)
    afterwards(patch, "update_incident_notification_template", lambda state, one: count(state, own_id(one)))


@mutant(
    "deep state",
    *("link_page_to_incident", "list_incident_integrations", "get_incident_integration", "get_incident"),
)
def linked_page_restores_the_integration_that_was_deleted_last(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#integrations: after a delete, the integration does not exist."""

    def delete(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = state.members["integrations"].get(own_id(arguments))
        reply = handler(state, arguments)
        notes(state)[arguments.path["incident_id"]] = member
        return reply

    def restored(state: MockState, arguments: Arguments) -> None:
        member: Member | None = notes(state).pop(arguments.path["incident_id"], None)
        if member is not None:
            state.members["integrations"][member.resource["id"]] = member

    wrap(patch, "delete_incident_integration", delete)
    afterwards(patch, "link_page_to_incident", restored)


@mutant(
    "deep state",
    *("create_incident_todo", "update_incident_todo", "list_incident_todos", "get_incident_todo"),
)
def todos_with_the_same_assignees_lose_them_together(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of a todo, which changes no others."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        before = (target(state, arguments) or {}).get("assignees")
        reply = handler(state, arguments)
        if before and not attributes(arguments)["assignees"]:
            for one in state.todos.values():
                if one["assignees"] == before:
                    one["assignees"] = []
        return reply

    wrap(patch, "update_incident_todo", around)


@mutant("deep state", "get_incident_rule")
def rule_is_read_as_before_if_it_was_updated_within_the_second(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of the rule, after which a read shows the new attributes."""

    def cached(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        found = target(state, arguments)
        if found is None or "trigger" not in found.get("attributes", {}):
            return handler(state, arguments)
        key = f"{own_id(arguments)} {found['attributes']['modified'][:19]}"
        if key not in notes(state):
            notes(state)[key] = handler(state, arguments)
        known: Reply = notes(state)[key]
        return known

    wrap(patch, "get_incident_rule", cached)


@mutant("deep state", "delete_incident_impact_field", "create_incident_impact_field")
def name_of_a_deleted_impact_field_cannot_be_used_again(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the create, which adds a field and has no status 409."""

    def delete(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        found = target(state, arguments)
        reply = handler(state, arguments)
        if found is not None:
            count(state, f"{_incident_type(found)} {found['attributes']['name']}")
        return reply

    def create(state: MockState, arguments: Arguments) -> None:
        if f"{_incident_type(arguments.body['data'])} {attributes(arguments)['name']}" in notes(state):
            raise Refused(409, {"status": "409", "title": "Conflict"})

    wrap(patch, "delete_incident_impact_field", delete)
    alter_arguments(patch, "create_incident_impact_field", create)


def _incident_type(field: Record) -> str | None:
    return users.linked(field["relationships"].get("incident_type"))
