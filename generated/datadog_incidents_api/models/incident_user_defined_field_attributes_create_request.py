# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .._model import Model, member
from .._nested import Nested
from .._shapes import BOOLEAN, INTEGER, TEXT, ListOf, Nullable
from .._unset import UNSET, Unset
from .incident_user_defined_field_valid_value import IncidentUserDefinedFieldValidValue

if TYPE_CHECKING:
    from .incident_user_defined_field_category import IncidentUserDefinedFieldCategory
    from .incident_user_defined_field_collected import IncidentUserDefinedFieldCollected
    from .incident_user_defined_field_field_type import IncidentUserDefinedFieldFieldType


class IncidentUserDefinedFieldAttributesCreateRequest(Model):
    """Name, type and presentation of the new field."""

    name: str = member(TEXT)
    """Key of the field. May contain letters, digits, underscores and dots, and must start with a letter or
    digit."""
    type: IncidentUserDefinedFieldFieldType | int = member(INTEGER)
    """Type of the field: 1 single choice (`dropdown`), 2 multiple choice (`multiselect`), 3 text
    (`textbox`), 4 list of texts (`textarray`), 5 values of a metric tag (`metrictag`), 6 values
    searched for while typing (`autocomplete`), 7 number, 8 date and time."""
    category: IncidentUserDefinedFieldCategory | str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Section of the incident in which the field is shown, `what_happened` or `why_it_happened`; null if
    in neither."""
    collected: IncidentUserDefinedFieldCollected | str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Incident state at which users are prompted for a value; null if none. Not allowed for a required
    field."""
    default_value: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Default value of the field; null if none. If the field has `valid_values`, it must be one of them."""
    display_name: str | Unset = member(TEXT, default=UNSET)
    """Name of the field shown to users; derived from `name` if omitted."""
    ordinal: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Position among the fields, in ascending order: a decimal number as a string, such as `1.5`; null if
    none."""
    required: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether a value of the field is required."""
    tag_key: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Key of the metric tag whose values are offered, for a field of type 5; null if none."""
    valid_values: list[IncidentUserDefinedFieldValidValue] | Unset = member(
        ListOf(Nested(IncidentUserDefinedFieldValidValue)), default=UNSET
    )
    """Choices of a field of type 1 or 2; at most 1000."""
