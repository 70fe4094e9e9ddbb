# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .incident_timestamp_override_patch_data_request import IncidentTimestampOverridePatchDataRequest


class IncidentTimestampOverridePatchRequest(Model):
    """Request to update a timestamp override."""

    data: IncidentTimestampOverridePatchDataRequest = member(
        Nested(IncidentTimestampOverridePatchDataRequest)
    )
    """Timestamp override to update, with the attributes to change."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimestampOverridePatchRequest:
        m = new(IncidentTimestampOverridePatchRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = (
                IncidentTimestampOverridePatchDataRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
