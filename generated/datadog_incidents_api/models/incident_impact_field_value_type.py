# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentImpactFieldValueType = Literal[
    "datetime",
    "dropdown",
    "metrictag",
    "multiselect",
    "number",
    "text",
    "textarray",
]
"""What the field holds: one or any of several values, a text or a list of them, values of a metric
tag, a number, or a date and time."""

INCIDENT_IMPACT_FIELD_VALUE_TYPE_VALUES: Final[tuple[IncidentImpactFieldValueType, ...]] = (
    "datetime",
    "dropdown",
    "metrictag",
    "multiselect",
    "number",
    "text",
    "textarray",
)
"""The values the document knows; the server may send others, which are kept as text."""
