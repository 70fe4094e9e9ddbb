# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model

if TYPE_CHECKING:
    from .incident_todo_anonymous_assignee_source import IncidentTodoAnonymousAssigneeSource

_new = object.__new__


class IncidentTodoAnonymousAssignee(Model):
    """Somebody known to a chat service only.

    Attributes:
        icon: URL of a picture.
        id: Id in the chat service.
        name: Name in the chat service.
        source: A chat service.
    """

    __slots__ = (
        "icon",
        "id",
        "name",
        "source",
    )

    _fields = (
        Field("icon", "icon", True, None, (str,)),
        Field("id", "id", True, None, (str,)),
        Field("name", "name", True, None, (str,)),
        Field("source", "source", True, None, (str,)),
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
        self._extra = additional_properties
        self.icon = icon
        self.id = id
        self.name = name
        self.source = source

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTodoAnonymousAssignee:
        m = _new(IncidentTodoAnonymousAssignee)
        m._source = d
        m._extra = None
        m.icon = d["icon"]
        m.id = d["id"]
        m.name = d["name"]
        m.source = d["source"]
        return m
