# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentAttachmentRelatedObject = Literal["last_modified_by_user"]
"""Relationship whose resource a response can include."""

INCIDENT_ATTACHMENT_RELATED_OBJECT_VALUES: Final[tuple[IncidentAttachmentRelatedObject, ...]] = get_args(
    IncidentAttachmentRelatedObject
)
"""Values in the spec; the server may send others, which are kept unchanged."""
