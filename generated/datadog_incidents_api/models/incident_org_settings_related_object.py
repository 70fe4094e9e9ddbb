# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentOrgSettingsRelatedObject = Literal["incident_type"]
"""Relationship whose resource can be requested."""

INCIDENT_ORG_SETTINGS_RELATED_OBJECT_VALUES: Final[tuple[IncidentOrgSettingsRelatedObject, ...]] = get_args(
    IncidentOrgSettingsRelatedObject
)
"""Values in the spec; the server may send others, which are kept unchanged."""
