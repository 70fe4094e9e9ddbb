# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentRelatedObject = Literal[
    "attachments",
    "users",
]
"""A kind of resource that a reply may include."""

INCIDENT_RELATED_OBJECT_VALUES: Final[tuple[IncidentRelatedObject, ...]] = (
    "attachments",
    "users",
)
"""The values the document knows; the server may send others, which are kept as text."""
