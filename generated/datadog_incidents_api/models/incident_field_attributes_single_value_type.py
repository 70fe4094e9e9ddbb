# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentFieldAttributesSingleValueType = Literal["dropdown", "textbox"]
"""Input control of a field with a single value: `dropdown` for a choice from a list, `textbox` for free
text."""

INCIDENT_FIELD_ATTRIBUTES_SINGLE_VALUE_TYPE_VALUES: Final[
    tuple[IncidentFieldAttributesSingleValueType, ...]
] = get_args(IncidentFieldAttributesSingleValueType)
"""Values in the spec; the server may send others, which are kept unchanged."""
