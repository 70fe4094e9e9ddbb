# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentFieldAttributesSingleValueType = Literal[
    "dropdown",
    "textbox",
]
"""How a field with one value is edited."""

INCIDENT_FIELD_ATTRIBUTES_SINGLE_VALUE_TYPE_VALUES: Final[
    tuple[IncidentFieldAttributesSingleValueType, ...]
] = (
    "dropdown",
    "textbox",
)
"""The values the document knows; the server may send others, which are kept as text."""
