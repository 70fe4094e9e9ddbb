# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentRuleTriggerType = Literal[
    "incident_created_trigger",
    "incident_modified_trigger",
    "incident_saved_trigger",
]
"""After which change to an incident a rule is followed, its creation, a later one or either."""

INCIDENT_RULE_TRIGGER_TYPE_VALUES: Final[tuple[IncidentRuleTriggerType, ...]] = (
    "incident_created_trigger",
    "incident_modified_trigger",
    "incident_saved_trigger",
)
"""The values the document knows; the server may send others, which are kept as text."""
