# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentSeverity = Literal[
    "SEV-0",
    "SEV-1",
    "SEV-2",
    "SEV-3",
    "SEV-4",
    "SEV-5",
    "UNKNOWN",
]
"""How bad it is, SEV-0 being the worst."""

INCIDENT_SEVERITY_VALUES: Final[tuple[IncidentSeverity, ...]] = (
    "SEV-0",
    "SEV-1",
    "SEV-2",
    "SEV-3",
    "SEV-4",
    "SEV-5",
    "UNKNOWN",
)
"""The values the document knows; the server may send others, which are kept as text."""
