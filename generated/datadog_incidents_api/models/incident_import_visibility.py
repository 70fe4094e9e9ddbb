# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentImportVisibility = Literal[
    "organization",
    "private",
]
"""Who may see it, the whole organization or only those involved."""

INCIDENT_IMPORT_VISIBILITY_VALUES: Final[tuple[IncidentImportVisibility, ...]] = (
    "organization",
    "private",
)
"""The values the document knows; the server may send others, which are kept as text."""
