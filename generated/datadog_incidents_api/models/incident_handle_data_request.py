# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
    Constant,
    Nullable,
)
from ..types import UNSET, Unset
from .incident_handle_attributes_request import IncidentHandleAttributesRequest
from .incident_handle_relationships_request import IncidentHandleRelationshipsRequest


class IncidentHandleDataRequest(Model):
    """Handle to create or replace, as a JSON:API resource."""

    type: Literal["incidents_handles"] = member(Constant("incidents_handles"), default="incidents_handles")
    """JSON:API type of handles."""
    attributes: IncidentHandleAttributesRequest = member(Nested(IncidentHandleAttributesRequest))
    """Name of the handle, and fields of the incidents that it declares."""
    id: str | Unset = member(TEXT, default=UNSET)
    """UUID of the handle to replace. Ignored on creation, because the server assigns the ID."""
    relationships: IncidentHandleRelationshipsRequest | Unset | None = member(
        Nullable(Nested(IncidentHandleRelationshipsRequest)), default=UNSET
    )
    """Relationships to set: the incident type and the commander; null if none."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentHandleDataRequest:
        m = new(IncidentHandleDataRequest)
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
