# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
    Nullable,
    not_object,
)
from ..types import UNSET, Unset
from .incident_handle_attributes_request import IncidentHandleAttributesRequest
from .incident_handle_relationships_request import IncidentHandleRelationshipsRequest

_new = object.__new__


class IncidentHandleDataRequest(Model):
    """Handle to create or replace, as a JSON:API resource.

    Attributes:
        type: JSON:API type of handles.
        attributes: name of the handle, and fields of the incidents that it declares.
        id: UUID of the handle to replace. Ignored on creation, because the server assigns the
            ID.
        relationships: relationships to set: the incident type and the commander; null if none.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incidents_handles")),
        Field("attributes", "attributes", True, Nested(IncidentHandleAttributesRequest)),
        Field("id", "id", False, TEXT),
        Field("relationships", "relationships", False, Nullable(Nested(IncidentHandleRelationshipsRequest))),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
            "id",
            "relationships",
        )
    )

    type: Literal["incidents_handles"]
    attributes: IncidentHandleAttributesRequest
    id: str | Unset
    relationships: IncidentHandleRelationshipsRequest | Unset | None

    def __init__(
        self,
        *,
        type: Literal["incidents_handles"] = "incidents_handles",
        attributes: IncidentHandleAttributesRequest,
        id: str | Unset = UNSET,
        relationships: IncidentHandleRelationshipsRequest | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes
        self.id = id
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentHandleDataRequest:
        m = _new(IncidentHandleDataRequest)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                IncidentHandleAttributesRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
            m.id = get("id", UNSET)
            v = get("relationships", UNSET)
            m.relationships = (
                IncidentHandleRelationshipsRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
