# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)

if TYPE_CHECKING:
    from .incident_todo_anonymous_assignee_source import IncidentTodoAnonymousAssigneeSource

_new = object.__new__


class IncidentTodoAnonymousAssignee(Model):
    """Assignee identified only by an account in a chat service.

    Attributes:
        icon: URL of the person's avatar image.
        id: ID of the person in the chat service, such as `U0000`.
        name: display name of the person in the chat service.
        source: chat service in which the assignee has an account, Slack or Microsoft Teams.
    """

    __slots__ = (
        "icon",
        "id",
        "name",
        "source",
    )

    _fields = (
        Field("icon", "icon", True, TEXT),
        Field("id", "id", True, TEXT),
        Field("name", "name", True, TEXT),
        Field("source", "source", True, TEXT),
    )
    _keys = frozenset(
        (
            "icon",
            "id",
            "name",
            "source",
        )
    )

    icon: str
    id: str
    name: str
    source: IncidentTodoAnonymousAssigneeSource | str

    def __init__(
        self,
        *,
        icon: str,
        id: str,
        name: str,
        source: IncidentTodoAnonymousAssigneeSource | str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.icon = icon
        self.id = id
        self.name = name
        self.source = source

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTodoAnonymousAssignee:
        m = _new(IncidentTodoAnonymousAssignee)
        m._source = d
        try:
            m.icon = d["icon"]
            m.id = d["id"]
            m.name = d["name"]
            m.source = d["source"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
