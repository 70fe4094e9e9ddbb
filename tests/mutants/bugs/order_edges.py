"""Edges of the class `order`: which time is set last, and the same change again."""

from __future__ import annotations

import copy
import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.handlers import alter_arguments, altered, wrap
from ..tools.memory import notes
from ..tools.stored import target


@mutant("order", "update_incident", "get_incident", "search_incidents", "list_incidents")
def time_to_detect_depends_on_which_time_is_set_last(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        before = stored["attributes"]["time_to_detect"] if stored else 0
        reply = handler(state, arguments)
        sent = attributes(arguments)
        if stored is None or "customer_impact_start" not in sent or "detected" in sent:
            return reply
        stored["attributes"]["time_to_detect"] = before
        return altered(reply, lambda document: document["data"]["attributes"].update(time_to_detect=before))

    wrap(patch, "update_incident", around)


@mutant("order", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def completing_a_todo_twice_reopens_it(patch: pytest.MonkeyPatch) -> None:
    def toggle(state: MockState, arguments: Arguments) -> None:
        todo = state.todos.get(arguments.path["todo_id"])
        if todo and todo["completed"] and attributes(arguments).get("completed"):
            attributes(arguments)["completed"] = None

    alter_arguments(patch, "update_incident_todo", toggle)


@mutant(
    "order",
    *("update_incident_postmortem_template", "get_incident_postmortem_template"),
    "list_incident_postmortem_templates",
)
def each_update_of_postmortem_template_starts_from_its_creation(patch: pytest.MonkeyPatch) -> None:
    def remember(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        data = json.loads(reply.body)["data"]
        notes(state)[data["id"]] = copy.deepcopy(data["attributes"])
        return reply

    def revert(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None and stored["id"] in notes(state):
            stored["attributes"] = copy.deepcopy(notes(state)[stored["id"]])

    wrap(patch, "create_incident_postmortem_template", remember)
    alter_arguments(patch, "update_incident_postmortem_template", revert)
