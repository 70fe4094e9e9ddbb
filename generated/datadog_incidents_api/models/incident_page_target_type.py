# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentPageTargetType = Literal[
    "team_handle",
    "team_uuid",
    "user_uuid",
]
"""How somebody to be paged is named."""

INCIDENT_PAGE_TARGET_TYPE_VALUES: Final[tuple[IncidentPageTargetType, ...]] = (
    "team_handle",
    "team_uuid",
    "user_uuid",
)
"""The values the document knows; the server may send others, which are kept as text."""
