# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentImpactRelatedObject = Literal["created_by_user", "incident", "last_modified_by_user"]
"""Relationship whose resource a response can include."""

INCIDENT_IMPACT_RELATED_OBJECT_VALUES: Final[tuple[IncidentImpactRelatedObject, ...]] = get_args(
    IncidentImpactRelatedObject
)
"""Values in the spec; the server may send others, which are kept unchanged."""
