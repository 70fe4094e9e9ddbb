# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    INTEGER,
    TEXT,
    UNDECODABLE,
    ListOf,
    Nullable,
    not_array,
)
from ..types import UNSET, Unset
from .incident_user_defined_field_valid_value import IncidentUserDefinedFieldValidValue

if TYPE_CHECKING:
    from .incident_user_defined_field_category import IncidentUserDefinedFieldCategory
    from .incident_user_defined_field_collected import IncidentUserDefinedFieldCollected
    from .incident_user_defined_field_field_type import IncidentUserDefinedFieldFieldType

_new = object.__new__


class IncidentUserDefinedFieldAttributesCreateRequest(Model):
    """What the field is called, and what it holds.

    Attributes:
        name: Key of the field, of letters, digits, underscores and dots, the first a letter or
            digit.
        type: What the field holds: 1 one of several values (dropdown), 2 any of several values
            (multiselect), 3 a text (textbox), 4 a list of texts (textarray), 5 values of a metric
            tag (metrictag), 6 values found while typing (autocomplete), 7 a number, 8 a date and
            time.
        category: Section of the incident to show the field in; null for none of the two.
        collected: State at which people are asked for a value, null for none; not for a
            required field.
        default_value: Value of the field where nobody gives one, among `valid_values` if there
            are any; null for none.
        display_name: Name that people see; made from `name` where it is not given.
        ordinal: Place among the fields, the least first, as a decimal number in a string; null
            for no place.
        required: Whether the field has to be filled in.
        tag_key: Key of the metric tag whose values are to be offered, for a field of the type
            5; null for none.
        valid_values: Values to choose from, for fields of the types 1 and 2; 1000 at most.
    """

    __slots__ = (
        "category",
        "collected",
        "default_value",
        "display_name",
        "name",
        "ordinal",
        "required",
        "tag_key",
        "type",
        "valid_values",
    )

    _fields = (
        Field("name", "name", True, TEXT),
        Field("type", "type", True, INTEGER),
        Field("category", "category", False, Nullable(TEXT)),
        Field("collected", "collected", False, Nullable(TEXT)),
        Field("default_value", "default_value", False, Nullable(TEXT)),
        Field("display_name", "display_name", False, TEXT),
        Field("ordinal", "ordinal", False, Nullable(TEXT)),
        Field("required", "required", False, BOOLEAN),
        Field("tag_key", "tag_key", False, Nullable(TEXT)),
        Field("valid_values", "valid_values", False, ListOf(Nested(IncidentUserDefinedFieldValidValue))),
    )
    _keys = frozenset(
        (
            "name",
            "type",
            "category",
            "collected",
            "default_value",
            "display_name",
            "ordinal",
            "required",
            "tag_key",
            "valid_values",
        )
    )

    name: str
    type: IncidentUserDefinedFieldFieldType | int
    category: IncidentUserDefinedFieldCategory | str | Unset | None
    collected: IncidentUserDefinedFieldCollected | str | Unset | None
    default_value: str | Unset | None
    display_name: str | Unset
    ordinal: str | Unset | None
    required: bool | Unset
    tag_key: str | Unset | None
    valid_values: list[IncidentUserDefinedFieldValidValue] | Unset

    def __init__(
        self,
        *,
        name: str,
        type: IncidentUserDefinedFieldFieldType | int,
        category: IncidentUserDefinedFieldCategory | str | Unset | None = UNSET,
        collected: IncidentUserDefinedFieldCollected | str | Unset | None = UNSET,
        default_value: str | Unset | None = UNSET,
        display_name: str | Unset = UNSET,
        ordinal: str | Unset | None = UNSET,
        required: bool | Unset = UNSET,
        tag_key: str | Unset | None = UNSET,
        valid_values: list[IncidentUserDefinedFieldValidValue] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.name = name
        self.type = type
        self.category = category
        self.collected = collected
        self.default_value = default_value
        self.display_name = display_name
        self.ordinal = ordinal
        self.required = required
        self.tag_key = tag_key
        self.valid_values = valid_values

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldAttributesCreateRequest:
        m = _new(IncidentUserDefinedFieldAttributesCreateRequest)
        m._source = d
        try:
            get = d.get
            m.name = d["name"]
            m.type = d["type"]
            m.category = get("category", UNSET)
            m.collected = get("collected", UNSET)
            m.default_value = get("default_value", UNSET)
            m.display_name = get("display_name", UNSET)
            m.ordinal = get("ordinal", UNSET)
            m.required = get("required", UNSET)
            m.tag_key = get("tag_key", UNSET)
            v = get("valid_values", UNSET)
            m.valid_values = (
                list(map(IncidentUserDefinedFieldValidValue._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
        except UNDECODABLE:
            return carefully(m, d)
        return m
