# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, ListOf, Nullable
from .._unset import UNSET, Unset
from .incident_impact_field_choice import IncidentImpactFieldChoice

if TYPE_CHECKING:
    from .incident_impact_field_value_type import IncidentImpactFieldValueType


class IncidentImpactFieldDataAttributes(Model):
    """Name, type and choices of the impact field."""

    display_name: str = member(TEXT)
    """Name of the field shown to users."""
    field_type: IncidentImpactFieldValueType | str = member(TEXT)
    """Type of the field: `dropdown` for a single choice, `multiselect` for multiple choice, `text`,
    `textarray` for a list of texts, `metrictag` for values of a metric tag, `number`, or `datetime` for
    a date and time."""
    name: str = member(TEXT)
    """Key of the field in the `fields` of an impact."""
    field_choices: list[IncidentImpactFieldChoice] | Unset = member(
        ListOf(Nested(IncidentImpactFieldChoice)), default=UNSET
    )
    """Choices of a field of type `dropdown` or `multiselect`."""
    tag_key: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Key of the metric tag whose values are offered, for a field of type `metrictag`; null if none."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactFieldDataAttributes:
        m = new(IncidentImpactFieldDataAttributes)
        m._source = d
        try:
            get = d.get
            m.display_name = d["display_name"]
            m.field_type = d["field_type"]
            m.name = d["name"]
            v = get("field_choices", UNSET)
            m.field_choices = (
                list(map(IncidentImpactFieldChoice._decode, v)) if v.__class__ is list else not_object(v)
            )
            m.tag_key = get("tag_key", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
