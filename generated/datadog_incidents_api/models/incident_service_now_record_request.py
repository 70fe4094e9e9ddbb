# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_service_now_record_data_request import IncidentServiceNowRecordDataRequest


class IncidentServiceNowRecordRequest(Model):
    """Request to create or link a ServiceNow record."""

    data: IncidentServiceNowRecordDataRequest = member(Nested(IncidentServiceNowRecordDataRequest))
    """ServiceNow record to create or link, as a JSON:API resource."""
