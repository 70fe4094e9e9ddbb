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
from .incident_handle_attributes_response import IncidentHandleAttributesResponse
from .incident_handle_relationships import IncidentHandleRelationships

_new = object.__new__


class IncidentHandleDataResponse(Model):
    """Handle that declares incidents, as a JSON:API resource.

    Attributes:
        type: JSON:API type of handles.
        id: UUID of the handle.
        attributes: name of the handle, fields of the incidents that it declares, and
            timestamps.
        relationships: relationships of the handle; null if none.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incidents_handles")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", True, Nested(IncidentHandleAttributesResponse)),
        Field("relationships", "relationships", False, Nullable(Nested(IncidentHandleRelationships))),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["incidents_handles"]
    id: str
    attributes: IncidentHandleAttributesResponse
    relationships: IncidentHandleRelationships | Unset | None

    def __init__(
        self,
        *,
        type: Literal["incidents_handles"] = "incidents_handles",
        id: str,
        attributes: IncidentHandleAttributesResponse,
        relationships: IncidentHandleRelationships | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentHandleDataResponse:
        m = _new(IncidentHandleDataResponse)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentHandleAttributesResponse._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = IncidentHandleRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
