# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Nullable
from .._unset import UNSET, Unset

if TYPE_CHECKING:
    from .incident_field_attributes_single_value_type import IncidentFieldAttributesSingleValueType


class IncidentFieldAttributesSingleValue(Model):
    """Field with a single value."""

    type: IncidentFieldAttributesSingleValueType | str | Unset = member(TEXT, default=UNSET)
    """Input control of a field with a single value: `dropdown` for a choice from a list, `textbox` for
    free text."""
    value: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Value of the field; null if not set."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentFieldAttributesSingleValue:
        m = new(IncidentFieldAttributesSingleValue)
        m._source = d
        try:
            m.type = d["type"]
            m.value = d["value"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
