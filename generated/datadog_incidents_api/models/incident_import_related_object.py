# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentImportRelatedObject = Literal[
    "commander_user",
    "created_by_user",
    "declared_by_user",
    "incident_type",
    "last_modified_by_user",
]
"""A relationship whose resource a reply may include."""

INCIDENT_IMPORT_RELATED_OBJECT_VALUES: Final[tuple[IncidentImportRelatedObject, ...]] = (
    "commander_user",
    "created_by_user",
    "declared_by_user",
    "incident_type",
    "last_modified_by_user",
)
"""The values the document knows; the server may send others, which are kept as text."""
