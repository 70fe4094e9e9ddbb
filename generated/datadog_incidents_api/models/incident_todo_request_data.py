# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Constant,
    not_object,
)
from .incident_todo_attributes import IncidentTodoAttributes

_new = object.__new__


class IncidentTodoRequestData(Model):
    """Todo to create or update, as a JSON:API resource.

    Attributes:
        type: JSON:API type of todos.
        attributes: content, assignees, due date, completion and audit data of a todo.
    """

    __slots__ = ("attributes", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_todos")),
        Field("attributes", "attributes", True, Nested(IncidentTodoAttributes)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
        )
    )

    type: Literal["incident_todos"]
    attributes: IncidentTodoAttributes

    def __init__(
        self,
        *,
        type: Literal["incident_todos"] = "incident_todos",
        attributes: IncidentTodoAttributes,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTodoRequestData:
        m = _new(IncidentTodoRequestData)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = IncidentTodoAttributes._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
