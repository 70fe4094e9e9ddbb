# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    INTEGER,
    TEXT,
    TIMESTAMP,
    UNDECODABLE,
    ListOf,
    Nullable,
    instant,
    not_array,
    not_object,
)
from .incident_user_defined_field_metadata import IncidentUserDefinedFieldMetadata
from .incident_user_defined_field_valid_value import IncidentUserDefinedFieldValidValue

if TYPE_CHECKING:
    from .incident_user_defined_field_category import IncidentUserDefinedFieldCategory
    from .incident_user_defined_field_collected import IncidentUserDefinedFieldCollected

_new = object.__new__


class IncidentUserDefinedFieldAttributesResponse(Model):
    """What the field is called, and what it holds.

    Attributes:
        category: Section of the incident that shows the field; null for none of the two.
        collected: State at which people are asked for a value; null for none.
        created: When it was created.
        default_value: Value of the field where nobody gives one; null for none.
        deleted: When it was deleted; null if it was not.
        display_name: Name that people see.
        metadata: Where the values of a field of the type 6 are found; null for other fields.
        modified: When it last changed; null if it never did.
        name: Key of the field in an incident's `fields`.
        ordinal: Place among the fields, the least first, as a decimal number in a string; null
            for no place.
        required: Whether the field has to be filled in.
        reserved: Whether the field comes with Datadog, and cannot be deleted.
        tag_key: Key of the metric tag whose values are offered; null for other fields.
        type: What the field holds, in the numbers that a create takes; null where it is not
            known.
        valid_values: Values to choose from; null where any will do.
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
        Field("created", "created", True, TIMESTAMP),
        Field("default_value", "default_value", True, Nullable(TEXT)),
        Field("deleted", "deleted", True, Nullable(TIMESTAMP)),
        Field("display_name", "display_name", True, TEXT),
        Field("metadata", "metadata", True, Nullable(Nested(IncidentUserDefinedFieldMetadata))),
        Field("modified", "modified", True, Nullable(TIMESTAMP)),
        Field("name", "name", True, TEXT),
        Field("ordinal", "ordinal", True, Nullable(TEXT)),
        Field("required", "required", True, BOOLEAN),
        Field("reserved", "reserved", True, BOOLEAN),
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
        created: datetime.datetime,
        default_value: str | None,
        deleted: datetime.datetime | None,
        display_name: str,
        metadata: IncidentUserDefinedFieldMetadata | None,
        modified: datetime.datetime | None,
        name: str,
        ordinal: str | None,
        required: bool,
        reserved: bool,
        tag_key: str | None,
        type: int | None,
        valid_values: list[IncidentUserDefinedFieldValidValue] | None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.category = category
        self.collected = collected
        self.created = created
        self.default_value = default_value
        self.deleted = deleted
        self.display_name = display_name
        self.metadata = metadata
        self.modified = modified
        self.name = name
        self.ordinal = ordinal
        self.required = required
        self.reserved = reserved
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
            m.created = instant(v) if v.__class__ is str else v
            m.default_value = d["default_value"]
            v = d["deleted"]
            m.deleted = instant(v) if v.__class__ is str else v
            m.display_name = d["display_name"]
            v = d["metadata"]
            m.metadata = IncidentUserDefinedFieldMetadata._decode(v) if v.__class__ is dict else not_object(v)
            v = d["modified"]
            m.modified = instant(v) if v.__class__ is str else v
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
