# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    Constant,
    not_object,
)
from .incident_service_now_record_data_attributes_request import IncidentServiceNowRecordDataAttributesRequest

_new = object.__new__


class IncidentServiceNowRecordDataRequest(Model):
    """A record to be created in ServiceNow.

    Attributes:
        type: JSON:API type of requests for a record in ServiceNow.
        attributes: Where in ServiceNow the record is to be, and whose it is.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
