# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentImportVisibility = Literal[
    "organization",
    "private",
]
"""Visibility of the incident, either to the whole organization or only to those involved."""

INCIDENT_IMPORT_VISIBILITY_VALUES: Final[tuple[IncidentImportVisibility, ...]] = (
    "organization",
    "private",
)
"""Values in the spec; the server may send others, which are kept unchanged."""
