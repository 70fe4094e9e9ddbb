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
from .incident_timestamp_override_data_attributes_request import (
    IncidentTimestampOverrideDataAttributesRequest,
)


class IncidentTimestampOverrideDataRequest(Model):
    """Timestamp override to create, as a JSON:API resource."""

    type: Literal["incidents_timestamp_overrides"] = member(
        Constant("incidents_timestamp_overrides"), default="incidents_timestamp_overrides"
    )
    """JSON:API type of timestamp overrides."""
    attributes: IncidentTimestampOverrideDataAttributesRequest = member(
        Nested(IncidentTimestampOverrideDataAttributesRequest)
    )
    """Timestamp to override, and the time to replace it with."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimestampOverrideDataRequest:
        m = new(IncidentTimestampOverrideDataRequest)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                IncidentTimestampOverrideDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
