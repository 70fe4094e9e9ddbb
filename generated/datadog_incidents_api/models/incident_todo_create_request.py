# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    UNDECODABLE,
    Nested,
    not_object,
)
from .incident_todo_create_data import IncidentTodoCreateData

_new = object.__new__


class IncidentTodoCreateRequest(Model):
    """A todo to be created.

    Attributes:
        data: A todo to be created.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentTodoCreateData)),)
    _keys = frozenset(("data",))

    data: IncidentTodoCreateData

    def __init__(
        self,
        *,
        data: IncidentTodoCreateData,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTodoCreateRequest:
        m = _new(IncidentTodoCreateRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentTodoCreateData._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
