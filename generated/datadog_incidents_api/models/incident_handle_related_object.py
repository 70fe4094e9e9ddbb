# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentHandleRelatedObject = Literal[
    "commander_user", "created_by_user", "incident_type", "last_modified_by_user"
]
"""Relationship whose resource a response can include."""

INCIDENT_HANDLE_RELATED_OBJECT_VALUES: Final[tuple[IncidentHandleRelatedObject, ...]] = get_args(
    IncidentHandleRelatedObject
)
"""Values in the spec; the server may send others, which are kept unchanged."""
