"""Bugs of the class `time`: times that are in order with those of their own resource, but not right.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.handlers import altered, wrap
from ..tools.memory import notes
from ..tools.stored import attributes_of, target
from .timestamps import _shift, shifted

Change = Callable[[MockState, Record, Record], object]
"""Changes the stored attributes of a resource after a call, given those before it."""


def _stored(state: MockState, reply: Reply) -> Record:
    """Return what is stored of the resource in a response."""
    own = json.loads(reply.body)["data"]["id"]
    for stored in (state.incidents, state.todos, state.users):
        if own in stored:
            return stored[own]
    return next(one[own].resource for one in state.members.values() if own in one)


def _wrong_times(patch: pytest.MonkeyPatch, operation: str, change: Change) -> None:
    """Change the times of a resource after a create or an update, also in the response."""

    def wrong(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        before = {**attributes_of(stored)} if stored else {}
        reply = handler(state, arguments)
        found = attributes_of(_stored(state, reply))
        unchanged = {**found}
        change(state, found, before)
        times = {name: one for name, one in found.items() if one != unchanged.get(name)}
        return altered(reply, lambda document: document["data"]["attributes"].update(times))

    wrap(patch, operation, wrong)


@mutant("time", "update_incident_rule", "get_incident_rule", "list_incident_rules")
def modified_of_a_rule_moves_on_by_a_millisecond(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modified`, the time of the last change: it is not before what happened meanwhile."""

    def step(_: MockState, found: Record, before: Record) -> None:
        found["modified"] = (shifted(before["modified"], milliseconds=1) or "").replace("+00:00", "Z")

    _wrong_times(patch, "update_incident_rule", step)


@mutant("time", "update_incident_type", "get_incident_type", "list_incident_types")
def updated_type_was_modified_when_the_newest_was_created(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modifiedAt`, the time of the last change, if the newest type is another one."""

    def newest(state: MockState, found: Record, before: Record) -> None:
        times = [one.resource["attributes"]["createdAt"] for one in state.members["types"].values()]
        if max(times) > before["modifiedAt"]:
            found["modifiedAt"] = max(times)

    _wrong_times(patch, "update_incident_type", newest)


@mutant("time", "create_incident", "get_incident", "list_incidents", "search_incidents")
def new_incident_was_declared_at_midnight(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `declared`, which is `created` in every recorded create (EVIDENCE.md#incidents)."""

    def date_only(_: MockState, found: Record, __: Record) -> None:
        found["declared"] = f"{found['created'][:10]}T00:00:00+00:00"

    _wrong_times(patch, "create_incident", date_only)


@mutant("time", "create_incident", "get_incident", "list_incidents", "search_incidents")
def new_incident_was_detected_with_the_first_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `detected`, which is within 14 ms of `created` in every recorded create."""

    def evaluated_once(state: MockState, found: Record, _: Record) -> None:
        found["detected"] = notes(state).setdefault("detected", found["detected"])

    _wrong_times(patch, "create_incident", evaluated_once)


@mutant(
    "time",
    *("create_incident_postmortem_template", "update_incident_postmortem_template"),
    *("get_incident_postmortem_template", "list_incident_postmortem_templates"),
)
def times_of_postmortem_templates_are_local_but_marked_as_utc(patch: pytest.MonkeyPatch) -> None:
    """Contradicts RFC 3339: the suffix is that of UTC, and other resources have the right time."""

    def local(_: MockState, found: Record, before: Record) -> None:
        for name in ("createdAt", "modifiedAt"):
            if found[name] != before.get(name):
                _shift(found, name, hours=2)

    for operation in ("create_incident_postmortem_template", "update_incident_postmortem_template"):
        _wrong_times(patch, operation, local)


@mutant(
    "time",
    *("create_incident_user_defined_role", "get_incident_user_defined_role"),
    "list_incident_user_defined_roles",
)
def new_role_was_modified_after_its_creation(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modified`, which is `created` for what has not been changed (EVIDENCE.md#timestamps)."""
    _wrong_times(
        patch, "create_incident_user_defined_role", lambda _, found, __: _shift(found, "modified", seconds=20)
    )


@mutant("time", "update_incident", "get_incident", "list_incidents", "search_incidents")
def incident_was_resolved_at_the_change_before(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `resolved`, which is the time of the update that resolves (EVIDENCE.md#incidents)."""

    def earlier(_: MockState, found: Record, before: Record) -> None:
        if found["resolved"] != before["resolved"]:
            found["resolved"] = before["modified"]

    _wrong_times(patch, "update_incident", earlier)


@mutant("time", "update_incident", "get_incident", "list_incidents", "search_incidents")
def appointing_a_commander_does_not_move_modified(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modified`: relationships are part of an incident, and in a recorded update it moves."""

    def unmoved(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        before = stored["attributes"]["modified"] if stored else None
        reply = handler(state, arguments)
        if stored is None or attributes(arguments) or "relationships" not in arguments.body["data"]:
            return reply
        stored["attributes"]["modified"] = before
        return altered(reply, lambda document: document["data"]["attributes"].update(modified=before))

    wrap(patch, "update_incident", unmoved)


@mutant("time", "update_incident", "get_incident_todo", "list_incident_todos")
def update_of_an_incident_modifies_its_todos(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modified` of a todo, which has not been changed."""

    def touch(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        for one in state.todos.values():
            if one["incident_id"] == arguments.path["incident_id"]:
                one["modified"] = state.now()
        return reply

    wrap(patch, "update_incident", touch)


@mutant(
    "time",
    *("create_incident_user_defined_role", "get_incident_user_defined_role"),
    "list_incident_user_defined_roles",
)
def role_that_was_created_again_has_its_old_times(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `created`, the time of the create: a deleted role is gone, and this is another one."""

    def old(state: MockState, found: Record, _: Record) -> None:
        found |= notes(state).setdefault(
            found["name"], {name: found[name] for name in ("created", "modified")}
        )

    _wrong_times(patch, "create_incident_user_defined_role", old)
