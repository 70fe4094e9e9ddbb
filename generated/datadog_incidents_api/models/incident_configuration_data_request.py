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
from ..types import UNSET, Unset
from .incident_configuration_data_attributes_request import IncidentConfigurationDataAttributesRequest


class IncidentConfigurationDataRequest(Model):
    """Incident configuration to create, as a JSON:API resource."""

    type: Literal["incidents_configurations"] = member(
        Constant("incidents_configurations"), default="incidents_configurations"
    )
    """JSON:API type of incident configurations."""
    attributes: IncidentConfigurationDataAttributesRequest | Unset = member(
        Nested(IncidentConfigurationDataAttributesRequest), default=UNSET
    )
    """Treatment of the incident by automation, search and analytics."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentConfigurationDataRequest:
        m = new(IncidentConfigurationDataRequest)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            v = get("attributes", UNSET)
            m.attributes = (
                IncidentConfigurationDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
