# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentServiceNowRecordDataAttributesRequest(Model):
    """Location of the record in ServiceNow, and the group assigned to it.

    Attributes:
        assignment_group: ServiceNow group to which the record is assigned.
        configuration_item_mapping: mapping that determines the configuration item of the
            record, such as `service`.
        instance_name: name of the ServiceNow instance that holds the record.
        record_id: ID of an existing record, such as `INC0000042`; omitted to create a new
            record.
    """

    __slots__ = (
        "assignment_group",
        "configuration_item_mapping",
        "instance_name",
        "record_id",
    )

    _fields = (
        Field("assignment_group", "assignment_group", True, TEXT),
        Field("configuration_item_mapping", "configuration_item_mapping", True, TEXT),
        Field("instance_name", "instance_name", True, TEXT),
        Field("record_id", "record_id", False, TEXT),
    )
    _keys = frozenset(
        (
            "assignment_group",
            "configuration_item_mapping",
            "instance_name",
            "record_id",
        )
    )

    assignment_group: str
    configuration_item_mapping: str
    instance_name: str
    record_id: str | Unset

    def __init__(
        self,
        *,
        assignment_group: str,
        configuration_item_mapping: str,
        instance_name: str,
        record_id: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.assignment_group = assignment_group
        self.configuration_item_mapping = configuration_item_mapping
        self.instance_name = instance_name
        self.record_id = record_id

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentServiceNowRecordDataAttributesRequest:
        m = _new(IncidentServiceNowRecordDataAttributesRequest)
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
