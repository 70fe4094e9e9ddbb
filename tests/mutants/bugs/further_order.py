"""Bugs written without a look at the fuzzer, before it was improved again: order of calls."""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import afterwards, alter_arguments, wrap
from ..tools.memory import count, notes
from ..tools.stored import target


@mutant("order", "list_incident_types")
def every_second_list_of_types_is_the_one_before(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the get of a type, which was created or deleted between the lists."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        key = f"types {sorted(arguments.query.items())}"
        if count(state, f"{key} listed") % 2 or key not in notes(state):
            notes(state)[key] = handler(state, arguments)
        reply: Reply = notes(state)[key]
        return reply

    wrap(patch, "list_incident_types", around)


@mutant("order", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def content_of_an_update_of_a_todo_that_was_never_read_is_lost(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH, whose effect does not depend on whether the resource was read before."""

    def keep(state: MockState, arguments: Arguments) -> None:
        todo = state.todos.get(own_id(arguments))
        if todo is not None and own_id(arguments) not in notes(state):
            attributes(arguments)["content"] = todo["content"]

    alter_arguments(patch, "update_incident_todo", keep)
    for operation in ("get_incident_todo", "list_incident_todos"):

        def read(state: MockState, _: Arguments) -> None:
            notes(state).update(dict.fromkeys(state.todos, True))

        afterwards(patch, operation, read)


@mutant("order", "list_incident_responders", "get_incident_responder")
def responder_who_was_read_moves_to_the_end_of_the_list(patch: pytest.MonkeyPatch) -> None:
    """Contradicts HTTP: a GET is safe, so that it does not change lists."""

    def move(state: MockState, arguments: Arguments) -> None:
        members = state.members["responders"]
        member = members.pop(own_id(arguments))
        members[own_id(arguments)] = member

    afterwards(patch, "get_incident_responder", move)


@mutant("order", "disable_user", "get_user", "list_users")
def only_the_last_disabled_user_stays_disabled(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the status 204 of the first call: the user was disabled."""

    def enable(state: MockState, arguments: Arguments) -> None:
        user = own_id(arguments)
        before = notes(state).get("disabled", user)
        if before != user:
            state.users[before]["attributes"] |= {"disabled": False, "status": "Active"}
        notes(state)["disabled"] = user

    afterwards(patch, "disable_user", enable)


@mutant("order", "update_incident", "get_incident", "list_incidents")
def end_of_customer_impact_is_dropped_if_it_comes_before_the_start(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH: updates of different attributes have the same result in any order."""

    def drop(state: MockState, arguments: Arguments) -> None:
        incident, sent = state.incidents.get(own_id(arguments), {"attributes": {}}), attributes(arguments)
        start = sent.get("customer_impact_start", incident["attributes"].get("customer_impact_start"))
        if start is None:
            sent.pop("customer_impact_end", None)

    alter_arguments(patch, "update_incident", drop)


@mutant("order", "update_incident_rule", "get_incident_rule", "list_incident_rules")
def rule_that_is_disabled_twice_is_enabled(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the attribute `enabled` in the request, which is a state and no switch."""

    def toggle(state: MockState, arguments: Arguments) -> None:
        rule, sent = target(state, arguments), attributes(arguments)
        if rule is not None and sent.get("enabled") is False and not rule["attributes"]["enabled"]:
            sent["enabled"] = True

    alter_arguments(patch, "update_incident_rule", toggle)
