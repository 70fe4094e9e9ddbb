# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT

if TYPE_CHECKING:
    from .incident_todo_anonymous_assignee_source import IncidentTodoAnonymousAssigneeSource


class IncidentTodoAnonymousAssignee(Model):
    """Assignee identified only by an account in a chat service."""

    icon: str = member(TEXT)
    """URL of the person's avatar image."""
    id: str = member(TEXT)
    """ID of the person in the chat service, such as `U0000`."""
    name: str = member(TEXT)
    """Display name of the person in the chat service."""
    source: IncidentTodoAnonymousAssigneeSource | str = member(TEXT)
    """Chat service in which the assignee has an account, Slack or Microsoft Teams."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTodoAnonymousAssignee:
        m = new(IncidentTodoAnonymousAssignee)
        m._source = d
        try:
            m.icon = d["icon"]
            m.id = d["id"]
            m.name = d["name"]
            m.source = d["source"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
