# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentNotificationRuleAttributesVisibility = Literal[
    "all",
    "organization",
    "private",
]
"""Which incidents the rule is for, all, those that the organization may see, or private ones."""

INCIDENT_NOTIFICATION_RULE_ATTRIBUTES_VISIBILITY_VALUES: Final[
    tuple[IncidentNotificationRuleAttributesVisibility, ...]
] = (
    "all",
    "organization",
    "private",
)
"""The values the document knows; the server may send others, which are kept as text."""
