# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    TEXT,
)
from ..types import UNSET, Unset


class IncidentServiceNowRecordDataAttributesRequest(Model):
    """Location of the record in ServiceNow, and the group assigned to it."""

    assignment_group: str = member(TEXT)
    """ServiceNow group to which the record is assigned."""
    configuration_item_mapping: str = member(TEXT)
    """Mapping that determines the configuration item of the record, such as `service`."""
    instance_name: str = member(TEXT)
    """Name of the ServiceNow instance that holds the record."""
    record_id: str | Unset = member(TEXT, default=UNSET)
    """ID of an existing record, such as `INC0000042`; omitted to create a new record."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentServiceNowRecordDataAttributesRequest:
        m = new(IncidentServiceNowRecordDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.assignment_group = d["assignment_group"]
            m.configuration_item_mapping = d["configuration_item_mapping"]
            m.instance_name = d["instance_name"]
            m.record_id = get("record_id", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
