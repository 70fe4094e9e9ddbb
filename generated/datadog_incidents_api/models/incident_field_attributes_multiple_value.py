# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    ListOf,
    Nullable,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .incident_field_attributes_value_type import IncidentFieldAttributesValueType

_new = object.__new__


class IncidentFieldAttributesMultipleValue(Model):
    """Field with any number of values.

    Attributes:
        type: input control of a field with any number of values, such as `multiselect` for
            choices from a list.
        value: values of the field; null if not set.
    """

    __slots__ = (
        "type",
        "value",
    )

    _fields = (
        Field("type", "type", False, TEXT),
        Field("value", "value", False, Nullable(ListOf(TEXT))),
    )
    _keys = frozenset(
        (
            "type",
            "value",
        )
    )

    type: IncidentFieldAttributesValueType | str | Unset
    value: list[str] | Unset | None

    def __init__(
        self,
        *,
        type: IncidentFieldAttributesValueType | str | Unset = UNSET,
        value: list[str] | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.value = value

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentFieldAttributesMultipleValue:
        m = _new(IncidentFieldAttributesMultipleValue)
        m._source = d
        try:
            m.type = d["type"]
            m.value = d["value"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
