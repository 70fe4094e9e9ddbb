"""Bugs of the class `identity`: IDs are given twice, siblings mixed up, the wrong resource returned."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid5

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import Member, MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import wrap
from ..tools.messages import rewrite_content

NAMESPACE = UUID(int=0)


def fixed_id(handler: Handler, state: MockState, arguments: Arguments, value: str) -> Reply:
    """Carry out a create so that the new resource gets a certain ID."""
    made: list[str] = []

    def given(version: int) -> str:
        made.append(value)
        return value if len(made) == 1 else MockState.new_id(state, version)

    vars(state)["new_id"] = given
    try:
        return handler(state, arguments)
    finally:
        del vars(state)["new_id"]


def newest(state: MockState, tag: str) -> str | None:
    """Return the ID of the newest member of a collection."""
    return next(reversed(state.members[tag]), None)


def addressed(arguments: Arguments, resource_id: str) -> Arguments:
    """Return the arguments of a call with another ID of the resource in the path."""
    *_, name = arguments.path
    return evolve(arguments, path={**arguments.path, name: resource_id})


def ids_of_siblings(state: MockState, tag: str, arguments: Arguments) -> list[str]:
    """Return the IDs of the members that belong to the same incident, or to the organization."""
    incident = arguments.path.get("incident_id")
    return [key for key, one in state.members[tag].items() if one.incident == incident]


def redirected(
    patch: pytest.MonkeyPatch, tag: str, operation: str, choose: Callable[[list[str], str], str]
) -> None:
    """Carry out an operation on another sibling than the one in the path, if that exists."""

    def elsewhere(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        known = ids_of_siblings(state, tag, arguments)
        if own_id(arguments) in known:
            arguments = addressed(arguments, choose(known, own_id(arguments)))
        return handler(state, arguments)

    wrap(patch, operation, elsewhere)


@mutant("identity", "create_incident_user_defined_role")
def id_of_a_deleted_role_is_given_again(patch: pytest.MonkeyPatch) -> None:
    def again(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        deleted = state.deleted["user_defined_roles"]
        if not deleted:
            return handler(state, arguments)
        return fixed_id(handler, state, arguments, deleted.pop().resource["id"])

    wrap(patch, "create_incident_user_defined_role", again)


@mutant("identity", "create_incident", "import_incident")
def number_of_the_last_incident_is_given_again_after_its_deletion(patch: pytest.MonkeyPatch) -> None:
    def after_the_highest(state: MockState) -> int:
        numbers = [one["attributes"]["public_id"] for one in state.incidents.values()]
        return max(numbers, default=0) + 1

    patch.setattr(MockState, "next_public_id", after_the_highest)


@mutant("identity", "import_incident")
def imported_incident_has_the_number_of_the_newest(patch: pytest.MonkeyPatch) -> None:
    def same(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        state._public_id = max(0, state._public_id - 1)
        return handler(state, arguments)

    wrap(patch, "import_incident", same)


@mutant("identity", "get_incident_notification_template")
def newest_template_is_returned(patch: pytest.MonkeyPatch) -> None:
    redirected(
        patch, "notification_templates", "get_incident_notification_template", lambda known, _: known[-1]
    )


@mutant("identity", "get_incident_integration")
def first_integration_is_returned(patch: pytest.MonkeyPatch) -> None:
    redirected(patch, "integrations", "get_incident_integration", lambda known, _: known[0])


@mutant("identity", "update_incident_rule")
def oldest_rule_is_updated(patch: pytest.MonkeyPatch) -> None:
    redirected(patch, "rules", "update_incident_rule", lambda known, _: known[0])


@mutant("identity", "delete_timestamp_override")
def oldest_override_is_deleted(patch: pytest.MonkeyPatch) -> None:
    redirected(patch, "timestamp_overrides", "delete_timestamp_override", lambda known, _: known[0])


@mutant("identity", "delete_incident_impact")
def neighbor_of_the_impact_is_deleted(patch: pytest.MonkeyPatch) -> None:
    redirected(
        patch,
        "impacts",
        "delete_incident_impact",
        lambda known, own: known[(known.index(own) + 1) % len(known)],
    )


@mutant("identity", "create_incident_impact")
def impact_has_the_id_of_the_previous_one(patch: pytest.MonkeyPatch) -> None:
    """The response to a create has the ID of the previous impact of the incident."""

    def previous(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        known = ids_of_siblings(state, "impacts", arguments)
        reply = handler(state, arguments)
        if not known or reply.status != 201:
            return reply
        document = json.loads(reply.body)
        document["data"]["id"] = known[-1]
        return evolve(reply, body=json.dumps(document).encode())

    wrap(patch, "create_incident_impact", previous)


@mutant("identity", "create_global_incident_handle")
def two_handles_exchange_their_attributes(patch: pytest.MonkeyPatch) -> None:
    """Every second create exchanges the attributes of the two newest handles."""

    def exchanging(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        members = [one.resource for one in state.members["handles"].values()]
        if len(members) % 2 == 0:
            first, second = members[-2:]
            first["attributes"], second["attributes"] = second["attributes"], first["attributes"]
        return reply

    wrap(patch, "create_global_incident_handle", exchanging)


@mutant("identity", "create_incident_service_now_record", "link_page_to_incident")
def record_has_the_id_of_a_linked_page(patch: pytest.MonkeyPatch) -> None:
    def same(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        known = ids_of_siblings(state, "integrations", arguments)
        pages = arguments.path["incident_id"] in state.linked_pages
        return (
            fixed_id(handler, state, arguments, known[-1]) if known and pages else handler(state, arguments)
        )

    wrap(patch, "create_incident_service_now_record", same)


@mutant("identity", "create_incident_impact_field")
def impact_field_has_the_id_of_its_incident_type(patch: pytest.MonkeyPatch) -> None:
    def same(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        kind = arguments.body["data"]["relationships"]["incident_type"]["data"]["id"]
        return fixed_id(handler, state, arguments, kind)

    wrap(patch, "create_incident_impact_field", same)


@mutant("identity", "create_incident_rule")
def one_create_makes_two_rules(patch: pytest.MonkeyPatch) -> None:
    def twice(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        handler(state, arguments)
        return handler(state, arguments)

    wrap(patch, "create_incident_rule", twice)


@mutant(
    "identity",
    "create_incident_todo",
    needs="the count of todos after a create with each optional attribute",
)
def one_create_makes_two_todos_if_it_has_a_due_date(patch: pytest.MonkeyPatch) -> None:
    def twice(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if attributes(arguments).get("due_date"):
            handler(state, arguments)
        return handler(state, arguments)

    wrap(patch, "create_incident_todo", twice)


@mutant("identity", "get_incident_user_defined_role")
def beginning_of_the_id_of_a_role_suffices(patch: pytest.MonkeyPatch) -> None:
    def found(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        sent = own_id(arguments)
        full = next((key for key in state.members["user_defined_roles"] if key.startswith(sent[:8])), sent)
        return handler(state, addressed(arguments, full if len(sent) >= 8 else sent))

    wrap(patch, "get_incident_user_defined_role", found)


@mutant("identity", "delete_incident_notification_rule", "get_incident_notification_rule")
def text_after_the_id_of_a_rule_is_ignored(patch: pytest.MonkeyPatch) -> None:
    for operation in ("delete_incident_notification_rule", "get_incident_notification_rule"):
        wrap(
            patch,
            operation,
            lambda handler, state, arguments: handler(state, addressed(arguments, own_id(arguments)[:36])),
        )


@mutant("identity", "create_incident_user_defined_field")
def field_with_a_known_name_replaces_the_first(patch: pytest.MonkeyPatch) -> None:
    def by_name(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        name = attributes(arguments)["name"]
        for key, one in state.members["user_defined_fields"].items():
            if one.resource["attributes"]["name"] == name:
                return fixed_id(handler, state, arguments, key)
        return handler(state, arguments)

    wrap(patch, "create_incident_user_defined_field", by_name)


@mutant("identity", "create_incident_todo")
def id_of_a_todo_is_a_hash_of_its_content(patch: pytest.MonkeyPatch) -> None:
    def hashed(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        text = f"{arguments.path['incident_id']} {attributes(arguments)['content']}"
        return fixed_id(handler, state, arguments, str(uuid5(NAMESPACE, text)))

    wrap(patch, "create_incident_todo", hashed)


@mutant("identity", "create_incident_attachment")
def ids_of_attachments_are_counted_per_incident(patch: pytest.MonkeyPatch) -> None:
    def counted(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        number = len(ids_of_siblings(state, "attachments", arguments))
        return fixed_id(handler, state, arguments, str(uuid5(NAMESPACE, f"attachment {number}")))

    wrap(patch, "create_incident_attachment", counted)


@mutant("identity", "update_incident_type")
def type_gets_a_new_id_when_it_is_renamed(patch: pytest.MonkeyPatch) -> None:
    def moved(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        members, own = state.members["types"], own_id(arguments)
        if "name" not in attributes(arguments) or own == state.incident_type:
            return reply
        member = members.pop(own)
        member.resource["id"] = state.new_id(4)
        members[member.resource["id"]] = member
        document = json.loads(reply.body)
        document["data"]["id"] = member.resource["id"]
        return evolve(reply, body=json.dumps(document).encode())

    wrap(patch, "update_incident_type", moved)


@mutant("identity", "list_incident_integrations")
def ids_of_integrations_are_listed_in_upper_case(patch: pytest.MonkeyPatch) -> None:
    def upper(document: Any) -> None:
        for one in document["data"]:
            one["id"] = one["id"].upper()

    rewrite_content(patch, "list_incident_integrations", upper, 200)


@mutant("identity", "create_user")
def user_with_the_same_name_is_the_same(patch: pytest.MonkeyPatch) -> None:
    def by_name(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        document = json.loads(reply.body)
        name = document["data"]["attributes"]["name"]
        known = [one for one in state.users.values() if name and one["attributes"]["name"] == name]
        if len(known) < 2:
            return reply
        del state.users[document["data"]["id"]]
        return evolve(reply, body=json.dumps({"data": known[0]}).encode())

    wrap(patch, "create_user", by_name)


@mutant("identity", "update_incident_google_chat_configuration")
def update_returns_another_chat_configuration(patch: pytest.MonkeyPatch) -> None:
    def other(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        document = json.loads(reply.body)
        document["data"]["attributes"] = next(iter(state.members["google_chat"].values())).resource[
            "attributes"
        ]
        return evolve(reply, body=json.dumps(document).encode())

    wrap(patch, "update_incident_google_chat_configuration", other)


@mutant("identity", "create_incident_responder")
def responder_is_added_only_once(patch: pytest.MonkeyPatch) -> None:
    """A second create returns the newest responder of the incident, whichever user it names."""

    def existing(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        known = ids_of_siblings(state, "responders", arguments)
        if len(known) < 3:
            return reply
        del state.members["responders"][known[-1]]
        document: Record = json.loads(reply.body)
        document["data"] = state.members["responders"][known[-2]].resource
        return evolve(reply, body=json.dumps(document).encode())

    wrap(patch, "create_incident_responder", existing)


@mutant("identity", "create_incident_google_meet_configuration")
def meet_configurations_are_the_same_object(patch: pytest.MonkeyPatch) -> None:
    """All configurations of an incident type share the attributes of the first."""

    def shared(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        before: list[Member] = [*state.members["google_meet"].values()]
        reply = handler(state, arguments)
        if before and (key := newest(state, "google_meet")) is not None:
            attributes_of_all = before[0].resource["attributes"]
            attributes_of_all |= state.members["google_meet"][key].resource["attributes"]
            state.members["google_meet"][key].resource["attributes"] = attributes_of_all
        return reply

    wrap(patch, "create_incident_google_meet_configuration", shared)


@mutant("identity", "get_incident")
def incident_is_found_by_its_number_too(patch: pytest.MonkeyPatch) -> None:
    """A get whose ID is a number, e.g. 0, returns an incident instead of a 404."""

    def by_number(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        known = [*state.incidents]
        sent = own_id(arguments)
        if known and sent.isdecimal() and sent.isascii() and len(sent) < 10:
            arguments = addressed(arguments, known[int(sent) % len(known)])
        return handler(state, arguments)

    wrap(patch, "get_incident", by_number)


@mutant("identity", "list_incidents")
def equal_incidents_are_listed_as_one(patch: pytest.MonkeyPatch) -> None:
    """Of incidents with the same title, the list repeats the first."""

    def merged(document: Any) -> None:
        first: dict[str, Record] = {}
        document["data"] = [first.setdefault(one["attributes"]["title"], one) for one in document["data"]]

    rewrite_content(patch, "list_incidents", merged, 200)
