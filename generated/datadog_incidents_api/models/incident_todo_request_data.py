# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Constant,
)
from .incident_todo_attributes import IncidentTodoAttributes


class IncidentTodoRequestData(Model):
    """Todo to create or update, as a JSON:API resource."""

    type: Literal["incident_todos"] = member(Constant("incident_todos"), default="incident_todos")
    """JSON:API type of todos."""
    attributes: IncidentTodoAttributes = member(Nested(IncidentTodoAttributes))
    """Content, assignees, due date, completion and audit data of a todo."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTodoRequestData:
        m = new(IncidentTodoRequestData)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = IncidentTodoAttributes._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
