# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    Constant,
    not_object,
)
from .incident_todo_attributes import IncidentTodoAttributes

_new = object.__new__


class IncidentTodoRequestData(Model):
    """A todo to be created or changed.

    Attributes:
        type: JSON:API type of todos.
        attributes: What is to be done, by whom and until when.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
