# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, ListOf, Nullable
from .._unset import UNSET, Unset

if TYPE_CHECKING:
    from .incident_field_attributes_value_type import IncidentFieldAttributesValueType


class IncidentFieldAttributesMultipleValue(Model):
    """Field with any number of values."""

    type: IncidentFieldAttributesValueType | str | Unset = member(TEXT, default=UNSET)
    """Input control of a field with any number of values, such as `multiselect` for choices from a list."""
    value: list[str] | Unset | None = member(Nullable(ListOf(TEXT)), default=UNSET)
    """Values of the field; null if not set."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentFieldAttributesMultipleValue:
        m = new(IncidentFieldAttributesMultipleValue)
        m._source = d
        try:
            m.type = d["type"]
            m.value = d["value"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
