# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant, Nullable
from .._unset import UNSET, Unset
from .incident_handle_attributes_response import IncidentHandleAttributesResponse
from .incident_handle_relationships import IncidentHandleRelationships


class IncidentHandleDataResponse(Model):
    """Handle that declares incidents, as a JSON:API resource."""

    type: Literal["incidents_handles"] = member(Constant("incidents_handles"), default="incidents_handles")
    """JSON:API type of handles."""
    id: str = member(TEXT)
    """UUID of the handle."""
    attributes: IncidentHandleAttributesResponse = member(Nested(IncidentHandleAttributesResponse))
    """Name of the handle, fields of the incidents that it declares, and timestamps."""
    relationships: IncidentHandleRelationships | Unset | None = member(
        Nullable(Nested(IncidentHandleRelationships)), default=UNSET
    )
    """Relationships of the handle; null if none."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentHandleDataResponse:
        m = new(IncidentHandleDataResponse)
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
