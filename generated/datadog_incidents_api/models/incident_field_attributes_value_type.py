# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentFieldAttributesValueType = Literal["autocomplete", "metrictag", "multiselect", "textarray"]
"""Input control of a field with any number of values, such as `multiselect` for choices from a list."""

INCIDENT_FIELD_ATTRIBUTES_VALUE_TYPE_VALUES: Final[tuple[IncidentFieldAttributesValueType, ...]] = get_args(
    IncidentFieldAttributesValueType
)
"""Values in the spec; the server may send others, which are kept unchanged."""
