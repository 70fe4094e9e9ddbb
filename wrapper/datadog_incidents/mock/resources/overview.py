"""What the page of the mock server shows of the state: the latest incidents and todos, in short."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ..core.state import MockState, Record

MAX_SHOWN = 100
"""Number of incidents, and of todos, in an overview."""
MAX_TEXT = 300
"""Number of characters of a text in an overview; titles can be as large as a request body."""


def overview(state: MockState) -> Record:
    """Return the numbers of incidents and todos, and the latest ones, newest first."""
    return {
        "incidents": {
            "total": len(state.incidents),
            "latest": [_incident(state, one) for one in _latest(state.incidents)],
        },
        "todos": {"total": len(state.todos), "latest": [_todo(state, one) for one in _latest(state.todos)]},
    }


def _latest(stored: Mapping[str, Record]) -> list[Record]:
    return [*stored.values()][: -MAX_SHOWN - 1 : -1]


def _incident(state: MockState, incident: Record) -> Record:
    attributes = incident["attributes"]
    return {
        "id": incident["id"],
        "public_id": attributes["public_id"],
        "title": _short(attributes["title"]),
        "state": _short(attributes["state"]),
        "severity": attributes["severity"],
        "created": attributes["created"],
        "todos": len(state.todos.of(incident["id"])),
    }


def _todo(state: MockState, todo: Record) -> Record:
    incident = state.incidents.get(todo["incident_id"])
    return {
        "id": todo["id"],
        "incident": incident and incident["attributes"]["public_id"],
        "content": _short(todo["content"]),
        "assignees": [_short(one["name"] if is_object(one) else one) for one in todo["assignees"][:10]],
        "completed": todo["completed"] is not None,
    }


def _short(text: Any) -> str:
    text = str(text)
    return text if len(text) <= MAX_TEXT else f"{text[:MAX_TEXT]}…"
