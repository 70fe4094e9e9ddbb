# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentNotificationRuleAttributesVisibility = Literal["all", "organization", "private"]
"""Visibility of the incidents that the rule applies to: `all`, `organization` for those visible to the
whole organization, or `private`."""

INCIDENT_NOTIFICATION_RULE_ATTRIBUTES_VISIBILITY_VALUES: Final[
    tuple[IncidentNotificationRuleAttributesVisibility, ...]
] = get_args(IncidentNotificationRuleAttributesVisibility)
"""Values in the spec; the server may send others, which are kept unchanged."""
