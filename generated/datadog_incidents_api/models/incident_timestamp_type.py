# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentTimestampType = Literal["declared", "detected", "resolved"]
"""Timestamp of an incident that can be overridden: its detection, resolution or declaration time."""

INCIDENT_TIMESTAMP_TYPE_VALUES: Final[tuple[IncidentTimestampType, ...]] = get_args(IncidentTimestampType)
"""Values in the spec; the server may send others, which are kept unchanged."""
