# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentRelatedObject = Literal[
    "attachments",
    "users",
]
"""Kind of related resource that a response can include."""

INCIDENT_RELATED_OBJECT_VALUES: Final[tuple[IncidentRelatedObject, ...]] = (
    "attachments",
    "users",
)
"""Values in the spec; the server may send others, which are kept unchanged."""
