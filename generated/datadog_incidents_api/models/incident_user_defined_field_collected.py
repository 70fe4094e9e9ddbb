# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentUserDefinedFieldCollected = Literal[
    "active",
    "completed",
    "resolved",
    "stable",
]
"""A state of an incident."""

INCIDENT_USER_DEFINED_FIELD_COLLECTED_VALUES: Final[tuple[IncidentUserDefinedFieldCollected, ...]] = (
    "active",
    "completed",
    "resolved",
    "stable",
)
"""The values the document knows; the server may send others, which are kept as text."""
