# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentUserDefinedFieldFieldType = Literal[1, 2, 3, 4, 5, 6, 7, 8]
"""Type of the field: 1 single choice (`dropdown`), 2 multiple choice (`multiselect`), 3 text (`textbox`),
4 list of texts (`textarray`), 5 values of a metric tag (`metrictag`), 6 values searched for while
typing (`autocomplete`), 7 number, 8 date and time."""

INCIDENT_USER_DEFINED_FIELD_FIELD_TYPE_VALUES: Final[tuple[IncidentUserDefinedFieldFieldType, ...]] = (
    get_args(IncidentUserDefinedFieldFieldType)
)
"""Values in the spec; the server may send others, which are kept unchanged."""
