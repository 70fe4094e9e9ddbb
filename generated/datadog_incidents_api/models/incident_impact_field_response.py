# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .._unset import UNSET, Unset
from .incident_impact_field_data_response import IncidentImpactFieldDataResponse
from .incident_user_data import IncidentUserData


class IncidentImpactFieldResponse(Model):
    """Response containing one impact field."""

    data: IncidentImpactFieldDataResponse = member(Nested(IncidentImpactFieldDataResponse))
    """Custom field of impacts, as a JSON:API resource."""
    included: list[IncidentUserData] | Unset = member(
        ListOf(Nested(IncidentUserData)), default=UNSET, read_only=True
    )
    """Related users; may be absent."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactFieldResponse:
        m = new(IncidentImpactFieldResponse)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = IncidentImpactFieldDataResponse._decode(v) if v.__class__ is dict else not_object(v)
            v = get("included", UNSET)
            m.included = list(map(IncidentUserData._decode, v)) if v.__class__ is list else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
