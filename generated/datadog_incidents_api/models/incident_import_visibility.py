# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentImportVisibility = Literal["organization", "private"]
"""Visibility of the incident: `organization` (all users) or `private` (only those involved)."""

INCIDENT_IMPORT_VISIBILITY_VALUES: Final[tuple[IncidentImportVisibility, ...]] = get_args(
    IncidentImportVisibility
)
"""Values in the spec; the server may send others, which are kept unchanged."""
