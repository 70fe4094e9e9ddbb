# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentFieldAttributesValueType = Literal[
    "autocomplete",
    "metrictag",
    "multiselect",
    "textarray",
]
"""How a field with any number of values is edited."""

INCIDENT_FIELD_ATTRIBUTES_VALUE_TYPE_VALUES: Final[tuple[IncidentFieldAttributesValueType, ...]] = (
    "autocomplete",
    "metrictag",
    "multiselect",
    "textarray",
)
"""The values the document knows; the server may send others, which are kept as text."""
