# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    INTEGER,
    TEXT,
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
    """Name, type and presentation of the new field.

    Attributes:
        name: key of the field. May contain letters, digits, underscores and dots, and must
            start with a letter or digit.
        type: type of the field: 1 single choice (`dropdown`), 2 multiple choice
            (`multiselect`), 3 text (`textbox`), 4 list of texts (`textarray`), 5 values of a metric
            tag (`metrictag`), 6 values searched for while typing (`autocomplete`), 7 number, 8 date
            and time.
        category: section of the incident in which the field is shown, `what_happened` or
            `why_it_happened`; null if in neither.
        collected: incident state at which users are prompted for a value; null if none. Not
            allowed for a required field.
        default_value: default value of the field; null if none. If the field has
            `valid_values`, it must be one of them.
        display_name: name of the field shown to users; derived from `name` if omitted.
        ordinal: position among the fields, in ascending order: a decimal number as a string,
            such as `1.5`; null if none.
        required: whether a value of the field is required.
        tag_key: key of the metric tag whose values are offered, for a field of type 5; null if
            none.
        valid_values: choices of a field of type 1 or 2; at most 1000.
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
