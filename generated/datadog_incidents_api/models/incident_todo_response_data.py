# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_author_relationships import IncidentAuthorRelationships
from .incident_todo_attributes import IncidentTodoAttributes


class IncidentTodoResponseData(Model):
    """Follow-up task of an incident, as a JSON:API resource."""

    type: Literal["incident_todos"] = member(Constant("incident_todos"), default="incident_todos")
    """JSON:API type of todos."""
    id: str = member(TEXT)
    """UUID of the todo."""
    attributes: IncidentTodoAttributes = member(Nested(IncidentTodoAttributes), default=UNSET)
    """Content, assignees, due date, completion and audit data of a todo."""
    relationships: IncidentAuthorRelationships | Unset = member(
        Nested(IncidentAuthorRelationships), default=UNSET
    )
    """Relationships to the users who created the resource and last changed it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTodoResponseData:
        m = new(IncidentTodoResponseData)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = IncidentTodoAttributes._decode(v) if v.__class__ is dict else not_object(v)
            v = get("relationships", UNSET)
            m.relationships = IncidentAuthorRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
