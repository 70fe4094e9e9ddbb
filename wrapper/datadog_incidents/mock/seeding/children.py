"""Seeding of what belongs to an incident: todos, impacts and attachments."""

from __future__ import annotations

import datetime
from typing import Any

from ..core.resource_schema import settable
from ..core.state import MockState, Record
from .given import Given
from .operations import carry_out
from .references import People
from .seed_error import Path
from .times import check_order, past

CREATE = {
    "todos": "create_incident_todo",
    "impacts": "create_incident_impact",
    "attachments": "create_incident_attachment",
}
"""Operations that create the members, by name of the list."""
MEMBERS = (*CREATE,)
TODO = ("content", "assignees", "due_date", "completed")


def add(state: MockState, given: Given, incident: Record, created: datetime.datetime, people: People) -> None:
    """Add what belongs to an incident.

    Args:
        state: state of the mock.
        given: incident as the user wrote it.
        incident: incident as stored.
        created: time at which it was created, which is the earliest and the default.
        people: users of the organization.
    """
    for name, operation in CREATE.items():
        for path, value in given.items(name):
            names = TODO if name == "todos" else tuple(sorted(settable(operation, "attributes")))
            one = Given(value, path, [*names, "created"])
            time = past(state, one, "created") or created
            if time < created:
                raise one.error("created", "is before the incident was created")
            parameters = {"incident_id": incident["id"]}
            with state.at(time):
                if name == "todos":
                    _add_todo(state, one, path, time, parameters, people)
                else:
                    carry_out(state, operation, one.json(*names), path, parameters=parameters)


def _add_todo(
    state: MockState,
    given: Given,
    path: Path,
    created: datetime.datetime,
    parameters: dict[str, str],
    people: People,
) -> None:
    given.required("content")
    completed, due = given.time("completed"), given.time("due_date")
    attributes: Record = given.json("content") | {"assignees": _assignees(given, people)}
    attributes |= {"due_date": due.isoformat()} if due else {}
    if completed is not None:
        check_order(given, "created", created, "completed", completed)
        attributes["completed"] = completed.isoformat()
    carry_out(state, CREATE["todos"], attributes, path, parameters=parameters)
    if completed is not None:
        state.todos[next(reversed(state.todos))]["modified"] = completed.isoformat()


def _assignees(given: Given, people: People) -> list[Any]:
    """Return the assignees; a user's e-mail address becomes the handle, which begins with `@`."""
    sent: list[Any] = []
    for _, one in given.items("assignees"):
        is_user = isinstance(one, str) and people.named(one) is not None
        sent.append(f"@{one.lower()}" if is_user else one)
    return sent
