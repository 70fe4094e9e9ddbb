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
from .incident_service_now_record_data_attributes_request import IncidentServiceNowRecordDataAttributesRequest


class IncidentServiceNowRecordDataRequest(Model):
    """ServiceNow record to create or link, as a JSON:API resource."""

    type: Literal["incident_servicenow_record_prompt"] = member(
        Constant("incident_servicenow_record_prompt"), default="incident_servicenow_record_prompt"
    )
    """JSON:API type of requests for a ServiceNow record."""
    attributes: IncidentServiceNowRecordDataAttributesRequest = member(
        Nested(IncidentServiceNowRecordDataAttributesRequest)
    )
    """Location of the record in ServiceNow, and the group assigned to it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentServiceNowRecordDataRequest:
        m = new(IncidentServiceNowRecordDataRequest)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                IncidentServiceNowRecordDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
