# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentImpactRelatedObject = Literal[
    "created_by_user",
    "incident",
    "last_modified_by_user",
]
"""A relationship whose resource a reply may include."""

INCIDENT_IMPACT_RELATED_OBJECT_VALUES: Final[tuple[IncidentImpactRelatedObject, ...]] = (
    "created_by_user",
    "incident",
    "last_modified_by_user",
)
"""The values the document knows; the server may send others, which are kept as text."""
