# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentUserDefinedFieldFieldType = Literal[
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
]
"""What the field holds: 1 one of several values (dropdown), 2 any of several values (multiselect), 3 a
text (textbox), 4 a list of texts (textarray), 5 values of a metric tag (metrictag), 6 values found
while typing (autocomplete), 7 a number, 8 a date and time."""

INCIDENT_USER_DEFINED_FIELD_FIELD_TYPE_VALUES: Final[tuple[IncidentUserDefinedFieldFieldType, ...]] = (
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
)
"""The values the document knows; the server may send others, which are kept as text."""
