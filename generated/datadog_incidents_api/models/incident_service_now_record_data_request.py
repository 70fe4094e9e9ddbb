# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Constant,
    not_object,
)
from .incident_service_now_record_data_attributes_request import IncidentServiceNowRecordDataAttributesRequest

_new = object.__new__


class IncidentServiceNowRecordDataRequest(Model):
    """ServiceNow record to create or link, as a JSON:API resource.

    Attributes:
        type: JSON:API type of requests for a ServiceNow record.
        attributes: location of the record in ServiceNow, and the group assigned to it.
    """

    __slots__ = ("attributes", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_servicenow_record_prompt")),
        Field("attributes", "attributes", True, Nested(IncidentServiceNowRecordDataAttributesRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
        )
    )

    type: Literal["incident_servicenow_record_prompt"]
    attributes: IncidentServiceNowRecordDataAttributesRequest

    def __init__(
        self,
        *,
        type: Literal["incident_servicenow_record_prompt"] = "incident_servicenow_record_prompt",
        attributes: IncidentServiceNowRecordDataAttributesRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentServiceNowRecordDataRequest:
        m = _new(IncidentServiceNowRecordDataRequest)
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
