# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentPageTargetType = Literal["team_handle", "team_uuid", "user_uuid"]
"""Kind of identifier: the handle of a team (`team_handle`), or the UUID of a team (`team_uuid`) or user
(`user_uuid`)."""

INCIDENT_PAGE_TARGET_TYPE_VALUES: Final[tuple[IncidentPageTargetType, ...]] = get_args(IncidentPageTargetType)
"""Values in the spec; the server may send others, which are kept unchanged."""
