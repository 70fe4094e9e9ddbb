# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Nullable,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .incident_field_attributes_single_value_type import IncidentFieldAttributesSingleValueType

_new = object.__new__


class IncidentFieldAttributesSingleValue(Model):
    """Field with a single value.

    Attributes:
        type: input control of a field with a single value: `dropdown` for a choice from a list,
            `textbox` for free text.
        value: value of the field; null if not set.
    """

    __slots__ = (
        "type",
        "value",
    )

    _fields = (
        Field("type", "type", False, TEXT),
        Field("value", "value", False, Nullable(TEXT)),
    )
    _keys = frozenset(
        (
            "type",
            "value",
        )
    )

    type: IncidentFieldAttributesSingleValueType | str | Unset
    value: str | Unset | None

    def __init__(
        self,
        *,
        type: IncidentFieldAttributesSingleValueType | str | Unset = UNSET,
        value: str | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.value = value

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentFieldAttributesSingleValue:
        m = _new(IncidentFieldAttributesSingleValue)
        m._source = d
        try:
            m.type = d["type"]
            m.value = d["value"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
