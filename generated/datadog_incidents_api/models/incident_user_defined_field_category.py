# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentUserDefinedFieldCategory = Literal["what_happened", "why_it_happened"]
"""Section of an incident: `what_happened` or `why_it_happened`."""

INCIDENT_USER_DEFINED_FIELD_CATEGORY_VALUES: Final[tuple[IncidentUserDefinedFieldCategory, ...]] = get_args(
    IncidentUserDefinedFieldCategory
)
"""Values in the spec; the server may send others, which are kept unchanged."""
