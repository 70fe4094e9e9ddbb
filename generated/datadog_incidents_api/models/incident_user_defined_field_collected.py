# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentUserDefinedFieldCollected = Literal["active", "completed", "resolved", "stable"]
"""Incident state at which users can be prompted for the value of a field."""

INCIDENT_USER_DEFINED_FIELD_COLLECTED_VALUES: Final[tuple[IncidentUserDefinedFieldCollected, ...]] = get_args(
    IncidentUserDefinedFieldCollected
)
"""Values in the spec; the server may send others, which are kept unchanged."""
