# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, parse_timestamp, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import BOOLEAN, INTEGER, TEXT, TIMESTAMP, ListOf, Nullable
from .._unset import UNSET
from .incident_user_defined_field_metadata import IncidentUserDefinedFieldMetadata
from .incident_user_defined_field_valid_value import IncidentUserDefinedFieldValidValue

if TYPE_CHECKING:
    from .incident_user_defined_field_category import IncidentUserDefinedFieldCategory
    from .incident_user_defined_field_collected import IncidentUserDefinedFieldCollected


class IncidentUserDefinedFieldAttributesResponse(Model):
    """Name, type and presentation of the field, and its timestamps."""

    category: IncidentUserDefinedFieldCategory | str | None = member(Nullable(TEXT))
    """Section of the incident in which the field is shown, `what_happened` or `why_it_happened`; null if
    in neither."""
    collected: IncidentUserDefinedFieldCollected | str | None = member(Nullable(TEXT))
    """Incident state at which users are prompted for a value; null if none."""
    created: datetime.datetime = member(TIMESTAMP, default=UNSET, required=True, read_only=True)
    """Creation time of the field, RFC 3339."""
    default_value: str | None = member(Nullable(TEXT))
    """Default value of the field; null if none."""
    deleted: datetime.datetime | None = member(
        Nullable(TIMESTAMP), default=UNSET, required=True, read_only=True
    )
    """Deletion time of the field, RFC 3339; null if not deleted."""
    display_name: str = member(TEXT)
    """Name of the field shown to users."""
    metadata: IncidentUserDefinedFieldMetadata | None = member(
        Nullable(Nested(IncidentUserDefinedFieldMetadata))
    )
    """Search that finds the values of a field of type 6; null for other types."""
    modified: datetime.datetime | None = member(
        Nullable(TIMESTAMP), default=UNSET, required=True, read_only=True
    )
    """Time of the last change to the field, RFC 3339; null if never changed."""
    name: str = member(TEXT)
    """Key of the field in the `fields` of an incident."""
    ordinal: str | None = member(Nullable(TEXT))
    """Position among the fields, in ascending order: a decimal number as a string, such as `1.5`; null if
    none."""
    required: bool = member(BOOLEAN)
    """Whether a value of the field is required."""
    reserved: bool = member(BOOLEAN, default=UNSET, required=True, read_only=True)
    """Whether the field is built into Datadog and cannot be deleted."""
    tag_key: str | None = member(Nullable(TEXT))
    """Key of the metric tag whose values are offered, for a field of type 5; null for other types."""
    type: int | None = member(Nullable(INTEGER))
    """Type of the field, with the same numbers as on creation; null if unknown."""
    valid_values: list[IncidentUserDefinedFieldValidValue] | None = member(
        Nullable(ListOf(Nested(IncidentUserDefinedFieldValidValue)))
    )
    """Choices of the field; null if any value is allowed."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldAttributesResponse:
        m = new(IncidentUserDefinedFieldAttributesResponse)
        m._source = d
        try:
            m.category = d["category"]
            m.collected = d["collected"]
            m.created = parse_timestamp(v) if (v := d["created"]).__class__ is str else v
            m.default_value = d["default_value"]
            m.deleted = parse_timestamp(v) if (v := d["deleted"]).__class__ is str else v
            m.display_name = d["display_name"]
            v = d["metadata"]
            m.metadata = IncidentUserDefinedFieldMetadata._decode(v) if v.__class__ is dict else not_object(v)
            m.modified = parse_timestamp(v) if (v := d["modified"]).__class__ is str else v
            m.name = d["name"]
            m.ordinal = d["ordinal"]
            m.required = d["required"]
            m.reserved = d["reserved"]
            m.tag_key = d["tag_key"]
            m.type = d["type"]
            v = d["valid_values"]
            m.valid_values = (
                list(map(IncidentUserDefinedFieldValidValue._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
