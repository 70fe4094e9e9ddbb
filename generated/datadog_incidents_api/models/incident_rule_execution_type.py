# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentRuleExecutionType = Literal[1, 2]
"""Execution limit of a rule per incident: 1 for once, 2 for unlimited."""

INCIDENT_RULE_EXECUTION_TYPE_VALUES: Final[tuple[IncidentRuleExecutionType, ...]] = get_args(
    IncidentRuleExecutionType
)
"""Values in the spec; the server may send others, which are kept unchanged."""
