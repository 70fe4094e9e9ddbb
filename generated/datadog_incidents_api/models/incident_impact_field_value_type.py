# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentImpactFieldValueType = Literal[
    "datetime", "dropdown", "metrictag", "multiselect", "number", "text", "textarray"
]
"""Type of the field: `dropdown` for a single choice, `multiselect` for multiple choice, `text`,
`textarray` for a list of texts, `metrictag` for values of a metric tag, `number`, or `datetime` for a
date and time."""

INCIDENT_IMPACT_FIELD_VALUE_TYPE_VALUES: Final[tuple[IncidentImpactFieldValueType, ...]] = get_args(
    IncidentImpactFieldValueType
)
"""Values in the spec; the server may send others, which are kept unchanged."""
