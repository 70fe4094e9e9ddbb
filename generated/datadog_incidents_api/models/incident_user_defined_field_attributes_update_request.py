# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .._model import Model, member
from .._nested import Nested
from .._shapes import BOOLEAN, TEXT, ListOf, Nullable
from .._unset import UNSET, Unset
from .incident_user_defined_field_valid_value import IncidentUserDefinedFieldValidValue

if TYPE_CHECKING:
    from .incident_user_defined_field_category import IncidentUserDefinedFieldCategory
    from .incident_user_defined_field_collected import IncidentUserDefinedFieldCollected


class IncidentUserDefinedFieldAttributesUpdateRequest(Model):
    """Attributes to change; those that are not sent keep their values."""

    category: IncidentUserDefinedFieldCategory | str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Section of the incident in which the field is shown, `what_happened` or `why_it_happened`; null if
    in neither."""
    collected: IncidentUserDefinedFieldCollected | str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Incident state at which users are prompted for a value; null if none. Not allowed for a required
    field."""
    default_value: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Default value of the field; null if none. If the field has `valid_values`, it must be one of them."""
    display_name: str | Unset = member(TEXT, default=UNSET)
    """Name of the field shown to users."""
    ordinal: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Position among the fields, in ascending order: a decimal number as a string, such as `1.5`; null if
    none."""
    required: bool | Unset | None = member(Nullable(BOOLEAN), default=UNSET)
    """Whether a value of the field is required; null leaves this to the server."""
    valid_values: list[IncidentUserDefinedFieldValidValue] | Unset | None = member(
        Nullable(ListOf(Nested(IncidentUserDefinedFieldValidValue))), default=UNSET
    )
    """Choices of the field, at most 1000; null if none."""
