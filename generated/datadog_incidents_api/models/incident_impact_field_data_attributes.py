# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    ListOf,
    Nullable,
    not_array,
)
from ..types import UNSET, Unset
from .incident_impact_field_choice import IncidentImpactFieldChoice

if TYPE_CHECKING:
    from .incident_impact_field_value_type import IncidentImpactFieldValueType

_new = object.__new__


class IncidentImpactFieldDataAttributes(Model):
    """Name, type and choices of the impact field.

    Attributes:
        display_name: name of the field shown to users.
        field_type: type of the field: `dropdown` for a single choice, `multiselect` for
            multiple choice, `text`, `textarray` for a list of texts, `metrictag` for values of a
            metric tag, `number`, or `datetime` for a date and time.
        name: key of the field in the `fields` of an impact.
        field_choices: choices of a field of type `dropdown` or `multiselect`.
        tag_key: key of the metric tag whose values are offered, for a field of type
            `metrictag`; null if none.
    """

    __slots__ = ("display_name", "field_choices", "field_type", "name", "tag_key")

    _fields = (
        Field("display_name", "display_name", True, TEXT),
        Field("field_type", "field_type", True, TEXT),
        Field("name", "name", True, TEXT),
        Field("field_choices", "field_choices", False, ListOf(Nested(IncidentImpactFieldChoice))),
        Field("tag_key", "tag_key", False, Nullable(TEXT)),
    )
    _keys = frozenset(
        (
            "display_name",
            "field_type",
            "name",
            "field_choices",
            "tag_key",
        )
    )

    display_name: str
    field_type: IncidentImpactFieldValueType | str
    name: str
    field_choices: list[IncidentImpactFieldChoice] | Unset
    tag_key: str | Unset | None

    def __init__(
        self,
        *,
        display_name: str,
        field_type: IncidentImpactFieldValueType | str,
        name: str,
        field_choices: list[IncidentImpactFieldChoice] | Unset = UNSET,
        tag_key: str | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.display_name = display_name
        self.field_type = field_type
        self.name = name
        self.field_choices = field_choices
        self.tag_key = tag_key

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactFieldDataAttributes:
        m = _new(IncidentImpactFieldDataAttributes)
        m._source = d
        try:
            get = d.get
            m.display_name = d["display_name"]
            m.field_type = d["field_type"]
            m.name = d["name"]
            v = get("field_choices", UNSET)
            m.field_choices = (
                list(map(IncidentImpactFieldChoice._decode, v)) if v.__class__ is list else not_array(v)
            )
            m.tag_key = get("tag_key", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
