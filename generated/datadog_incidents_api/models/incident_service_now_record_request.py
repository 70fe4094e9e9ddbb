# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .incident_service_now_record_data_request import IncidentServiceNowRecordDataRequest


class IncidentServiceNowRecordRequest(Model):
    """Request to create or link a ServiceNow record."""

    data: IncidentServiceNowRecordDataRequest = member(Nested(IncidentServiceNowRecordDataRequest))
    """ServiceNow record to create or link, as a JSON:API resource."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentServiceNowRecordRequest:
        m = new(IncidentServiceNowRecordRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentServiceNowRecordDataRequest._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
