# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentRuleTriggerType = Literal[
    "incident_created_trigger", "incident_modified_trigger", "incident_saved_trigger"
]
"""Change to an incident that triggers a rule: `incident_created_trigger` for its creation,
`incident_modified_trigger` for a later change, `incident_saved_trigger` for either."""

INCIDENT_RULE_TRIGGER_TYPE_VALUES: Final[tuple[IncidentRuleTriggerType, ...]] = get_args(
    IncidentRuleTriggerType
)
"""Values in the spec; the server may send others, which are kept unchanged."""
