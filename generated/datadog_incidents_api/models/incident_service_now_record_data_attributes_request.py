# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._shapes import TEXT
from .._unset import UNSET, Unset


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
