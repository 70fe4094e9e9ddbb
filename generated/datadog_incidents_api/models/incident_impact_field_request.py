# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .incident_impact_field_data_request import IncidentImpactFieldDataRequest


class IncidentImpactFieldRequest(Model):
    """Request to create or replace an impact field."""

    data: IncidentImpactFieldDataRequest = member(Nested(IncidentImpactFieldDataRequest))
    """Impact field to create or replace, as a JSON:API resource."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactFieldRequest:
        m = new(IncidentImpactFieldRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentImpactFieldDataRequest._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
