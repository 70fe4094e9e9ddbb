# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentUserDefinedFieldCategory = Literal[
    "what_happened",
    "why_it_happened",
]
"""Section of an incident: `what_happened` or `why_it_happened`."""

INCIDENT_USER_DEFINED_FIELD_CATEGORY_VALUES: Final[tuple[IncidentUserDefinedFieldCategory, ...]] = (
    "what_happened",
    "why_it_happened",
)
"""Values in the spec; the server may send others, which are kept unchanged."""
