# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
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

_new = object.__new__


class IncidentUserDefinedFieldAttributesUpdateRequest(Model):
    """Attributes to change; those that are not sent keep their values.

    Attributes:
        category: section of the incident in which the field is shown, `what_happened` or
            `why_it_happened`; null if in neither.
        collected: incident state at which users are prompted for a value; null if none. Not
            allowed for a required field.
        default_value: default value of the field; null if none. If the field has
            `valid_values`, it must be one of them.
        display_name: name of the field shown to users.
        ordinal: position among the fields, in ascending order: a decimal number as a string,
            such as `1.5`; null if none.
        required: whether a value of the field is required; null leaves this to the server.
        valid_values: choices of the field, at most 1000; null if none.
    """

    __slots__ = (
        "category",
        "collected",
        "default_value",
        "display_name",
        "ordinal",
        "required",
        "valid_values",
    )

    _fields = (
        Field("category", "category", False, Nullable(TEXT)),
        Field("collected", "collected", False, Nullable(TEXT)),
        Field("default_value", "default_value", False, Nullable(TEXT)),
        Field("display_name", "display_name", False, TEXT),
        Field("ordinal", "ordinal", False, Nullable(TEXT)),
        Field("required", "required", False, Nullable(BOOLEAN)),
        Field(
            "valid_values",
            "valid_values",
            False,
            Nullable(ListOf(Nested(IncidentUserDefinedFieldValidValue))),
        ),
    )
    _keys = frozenset(
        (
            "category",
            "collected",
            "default_value",
            "display_name",
            "ordinal",
            "required",
            "valid_values",
        )
    )

    category: IncidentUserDefinedFieldCategory | str | Unset | None
    collected: IncidentUserDefinedFieldCollected | str | Unset | None
    default_value: str | Unset | None
    display_name: str | Unset
    ordinal: str | Unset | None
    required: bool | Unset | None
    valid_values: list[IncidentUserDefinedFieldValidValue] | Unset | None

    def __init__(
        self,
        *,
        category: IncidentUserDefinedFieldCategory | str | Unset | None = UNSET,
        collected: IncidentUserDefinedFieldCollected | str | Unset | None = UNSET,
        default_value: str | Unset | None = UNSET,
        display_name: str | Unset = UNSET,
        ordinal: str | Unset | None = UNSET,
        required: bool | Unset | None = UNSET,
        valid_values: list[IncidentUserDefinedFieldValidValue] | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.category = category
        self.collected = collected
        self.default_value = default_value
        self.display_name = display_name
        self.ordinal = ordinal
        self.required = required
        self.valid_values = valid_values

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldAttributesUpdateRequest:
        m = _new(IncidentUserDefinedFieldAttributesUpdateRequest)
        m._source = d
        try:
            get = d.get
            m.category = get("category", UNSET)
            m.collected = get("collected", UNSET)
            m.default_value = get("default_value", UNSET)
            m.display_name = get("display_name", UNSET)
            m.ordinal = get("ordinal", UNSET)
            m.required = get("required", UNSET)
            v = get("valid_values", UNSET)
            m.valid_values = (
                list(map(IncidentUserDefinedFieldValidValue._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
