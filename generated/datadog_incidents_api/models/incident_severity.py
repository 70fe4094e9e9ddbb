# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentSeverity = Literal["SEV-0", "SEV-1", "SEV-2", "SEV-3", "SEV-4", "SEV-5", "UNKNOWN"]
"""Severity, from `SEV-0` (most severe) to `SEV-5` (least severe); `UNKNOWN` if not set."""

INCIDENT_SEVERITY_VALUES: Final[tuple[IncidentSeverity, ...]] = get_args(IncidentSeverity)
"""Values in the spec; the server may send others, which are kept unchanged."""
