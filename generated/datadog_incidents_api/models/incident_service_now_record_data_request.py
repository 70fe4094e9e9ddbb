# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
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
