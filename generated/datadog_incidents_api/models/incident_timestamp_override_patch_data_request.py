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
)
from ..types import UNSET, Unset
from .incident_timestamp_override_patch_data_attributes_request import (
    IncidentTimestampOverridePatchDataAttributesRequest,
)


class IncidentTimestampOverridePatchDataRequest(Model):
    """Timestamp override to update, with the attributes to change."""

    type: Literal["incidents_timestamp_overrides"] = member(
        Constant("incidents_timestamp_overrides"), default="incidents_timestamp_overrides"
    )
    """JSON:API type of timestamp overrides."""
    id: str = member(TEXT)
    """UUID of the timestamp override, the same as in the path."""
    attributes: IncidentTimestampOverridePatchDataAttributesRequest | Unset = member(
        Nested(IncidentTimestampOverridePatchDataAttributesRequest), default=UNSET
    )
    """New time that the timestamp override sets."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimestampOverridePatchDataRequest:
        m = new(IncidentTimestampOverridePatchDataRequest)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = get("attributes", UNSET)
            m.attributes = (
                IncidentTimestampOverridePatchDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
