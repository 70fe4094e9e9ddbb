# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentTypeSettingRelatedObject = Literal["created_by_user", "incident_type", "last_modified_by_user"]
"""Relationship whose resource a response can include."""

INCIDENT_TYPE_SETTING_RELATED_OBJECT_VALUES: Final[tuple[IncidentTypeSettingRelatedObject, ...]] = get_args(
    IncidentTypeSettingRelatedObject
)
"""Values in the spec; the server may send others, which are kept unchanged."""
