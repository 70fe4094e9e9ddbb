# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentUserDefinedFieldCategory = Literal[
    "what_happened",
    "why_it_happened",
]
"""A section of an incident, on what happened or on why."""

INCIDENT_USER_DEFINED_FIELD_CATEGORY_VALUES: Final[tuple[IncidentUserDefinedFieldCategory, ...]] = (
    "what_happened",
    "why_it_happened",
)
"""The values the document knows; the server may send others, which are kept as text."""
