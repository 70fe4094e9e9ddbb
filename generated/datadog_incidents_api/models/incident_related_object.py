# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentRelatedObject = Literal["attachments", "users"]
"""Kind of related resource that a response can include."""

INCIDENT_RELATED_OBJECT_VALUES: Final[tuple[IncidentRelatedObject, ...]] = get_args(IncidentRelatedObject)
"""Values in the spec; the server may send others, which are kept unchanged."""
