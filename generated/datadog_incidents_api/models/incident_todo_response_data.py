# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    TEXT,
    UNDECODABLE,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .incident_author_relationships import IncidentAuthorRelationships
from .incident_todo_attributes import IncidentTodoAttributes

_new = object.__new__


class IncidentTodoResponseData(Model):
    """A follow-up task of an incident.

    Attributes:
        type: JSON:API type of todos.
        id: Id of the todo, a UUID.
        attributes: What is to be done, by whom and until when.
        relationships: Who created a resource, and who changed it last.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_todos")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", False, Nested(IncidentTodoAttributes)),
        Field("relationships", "relationships", False, Nested(IncidentAuthorRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["incident_todos"]
    id: str
    attributes: IncidentTodoAttributes | Unset
    relationships: IncidentAuthorRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["incident_todos"] = "incident_todos",
        id: str,
        attributes: IncidentTodoAttributes | Unset = UNSET,
        relationships: IncidentAuthorRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTodoResponseData:
        m = _new(IncidentTodoResponseData)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = get("attributes", UNSET)
            m.attributes = IncidentTodoAttributes._decode(v) if v.__class__ is dict else not_object(v)
            v = get("relationships", UNSET)
            m.relationships = IncidentAuthorRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
