# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentRuleExecutionType = Literal[
    1,
    2,
]
"""How often a rule may be followed for one incident, 1 once or 2 any number of times."""

INCIDENT_RULE_EXECUTION_TYPE_VALUES: Final[tuple[IncidentRuleExecutionType, ...]] = (
    1,
    2,
)
"""The values the document knows; the server may send others, which are kept as text."""
