# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    INTEGER,
    TEXT,
    TIMESTAMP,
    ListOf,
    Nullable,
    not_array,
    not_object,
    parse_timestamp,
)
from ..types import UNSET, Unset
from .incident_user_defined_field_metadata import IncidentUserDefinedFieldMetadata
from .incident_user_defined_field_valid_value import IncidentUserDefinedFieldValidValue

if TYPE_CHECKING:
    from .incident_user_defined_field_category import IncidentUserDefinedFieldCategory
    from .incident_user_defined_field_collected import IncidentUserDefinedFieldCollected

_new = object.__new__


class IncidentUserDefinedFieldAttributesResponse(Model):
    """Name, type and presentation of the field, and its timestamps.

    Attributes:
        category: section of the incident in which the field is shown, `what_happened` or
            `why_it_happened`; null if in neither.
        collected: incident state at which users are prompted for a value; null if none.
        created: creation time of the field, RFC 3339.
        default_value: default value of the field; null if none.
        deleted: deletion time of the field, RFC 3339; null if not deleted.
        display_name: name of the field shown to users.
        metadata: search that finds the values of a field of type 6; null for other types.
        modified: time of the last change to the field, RFC 3339; null if never changed.
        name: key of the field in the `fields` of an incident.
        ordinal: position among the fields, in ascending order: a decimal number as a string,
            such as `1.5`; null if none.
        required: whether a value of the field is required.
        reserved: whether the field is built into Datadog and cannot be deleted.
        tag_key: key of the metric tag whose values are offered, for a field of type 5; null for
            other types.
        type: type of the field, with the same numbers as on creation; null if unknown.
        valid_values: choices of the field; null if any value is allowed.
    """

    __slots__ = (
        "category",
        "collected",
        "created",
        "default_value",
        "deleted",
        "display_name",
        "metadata",
        "modified",
        "name",
        "ordinal",
        "required",
        "reserved",
        "tag_key",
        "type",
        "valid_values",
    )

    _fields = (
        Field("category", "category", True, Nullable(TEXT)),
        Field("collected", "collected", True, Nullable(TEXT)),
        Field("created", "created", True, TIMESTAMP, read_only=True),
        Field("default_value", "default_value", True, Nullable(TEXT)),
        Field("deleted", "deleted", True, Nullable(TIMESTAMP), read_only=True),
        Field("display_name", "display_name", True, TEXT),
        Field("metadata", "metadata", True, Nullable(Nested(IncidentUserDefinedFieldMetadata))),
        Field("modified", "modified", True, Nullable(TIMESTAMP), read_only=True),
        Field("name", "name", True, TEXT),
        Field("ordinal", "ordinal", True, Nullable(TEXT)),
        Field("required", "required", True, BOOLEAN),
        Field("reserved", "reserved", True, BOOLEAN, read_only=True),
        Field("tag_key", "tag_key", True, Nullable(TEXT)),
        Field("type", "type", True, Nullable(INTEGER)),
        Field(
            "valid_values", "valid_values", True, Nullable(ListOf(Nested(IncidentUserDefinedFieldValidValue)))
        ),
    )
    _keys = frozenset(
        (
            "category",
            "collected",
            "created",
            "default_value",
            "deleted",
            "display_name",
            "metadata",
            "modified",
            "name",
            "ordinal",
            "required",
            "reserved",
            "tag_key",
            "type",
            "valid_values",
        )
    )

    category: IncidentUserDefinedFieldCategory | str | None
    collected: IncidentUserDefinedFieldCollected | str | None
    created: datetime.datetime
    default_value: str | None
    deleted: datetime.datetime | None
    display_name: str
    metadata: IncidentUserDefinedFieldMetadata | None
    modified: datetime.datetime | None
    name: str
    ordinal: str | None
    required: bool
    reserved: bool
    tag_key: str | None
    type: int | None
    valid_values: list[IncidentUserDefinedFieldValidValue] | None

    def __init__(
        self,
        *,
        category: IncidentUserDefinedFieldCategory | str | None,
        collected: IncidentUserDefinedFieldCollected | str | None,
        created: datetime.datetime | Unset = UNSET,
        default_value: str | None,
        deleted: datetime.datetime | Unset | None = UNSET,
        display_name: str,
        metadata: IncidentUserDefinedFieldMetadata | None,
        modified: datetime.datetime | Unset | None = UNSET,
        name: str,
        ordinal: str | None,
        required: bool,
        reserved: bool | Unset = UNSET,
        tag_key: str | None,
        type: int | None,
        valid_values: list[IncidentUserDefinedFieldValidValue] | None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.category = category
        self.collected = collected
        self.created = created  # type: ignore[assignment]
        self.default_value = default_value
        self.deleted = deleted  # type: ignore[assignment]
        self.display_name = display_name
        self.metadata = metadata
        self.modified = modified  # type: ignore[assignment]
        self.name = name
        self.ordinal = ordinal
        self.required = required
        self.reserved = reserved  # type: ignore[assignment]
        self.tag_key = tag_key
        self.type = type
        self.valid_values = valid_values

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldAttributesResponse:
        m = _new(IncidentUserDefinedFieldAttributesResponse)
        m._source = d
        try:
            m.category = d["category"]
            m.collected = d["collected"]
            v = d["created"]
            m.created = parse_timestamp(v) if v.__class__ is str else v
            m.default_value = d["default_value"]
            v = d["deleted"]
            m.deleted = parse_timestamp(v) if v.__class__ is str else v
            m.display_name = d["display_name"]
            v = d["metadata"]
            m.metadata = IncidentUserDefinedFieldMetadata._decode(v) if v.__class__ is dict else not_object(v)
            v = d["modified"]
            m.modified = parse_timestamp(v) if v.__class__ is str else v
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
                else not_array(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
