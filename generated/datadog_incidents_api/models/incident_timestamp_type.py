# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentTimestampType = Literal[
    "declared",
    "detected",
    "resolved",
]
"""A timestamp of an incident that can be overridden."""

INCIDENT_TIMESTAMP_TYPE_VALUES: Final[tuple[IncidentTimestampType, ...]] = (
    "declared",
    "detected",
    "resolved",
)
"""The values the document knows; the server may send others, which are kept as text."""
