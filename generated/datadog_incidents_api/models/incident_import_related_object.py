# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentImportRelatedObject = Literal[
    "commander_user", "created_by_user", "declared_by_user", "incident_type", "last_modified_by_user"
]
"""Relationship whose resource a response can include."""

INCIDENT_IMPORT_RELATED_OBJECT_VALUES: Final[tuple[IncidentImportRelatedObject, ...]] = get_args(
    IncidentImportRelatedObject
)
"""Values in the spec; the server may send others, which are kept unchanged."""
