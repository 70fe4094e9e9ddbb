# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentNotificationRuleRelatedObject = Literal[
    "created_by_user", "incident_type", "last_modified_by_user", "notification_template"
]
"""Relationship whose resource a response can include."""

INCIDENT_NOTIFICATION_RULE_RELATED_OBJECT_VALUES: Final[tuple[IncidentNotificationRuleRelatedObject, ...]] = (
    get_args(IncidentNotificationRuleRelatedObject)
)
"""Values in the spec; the server may send others, which are kept unchanged."""
