# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .._model import Model, member
from .._nested import Nested
from .._shapes import BOOLEAN, TEXT, ListOf
from .._unset import UNSET, Unset
from .incident_rule_condition import IncidentRuleCondition

if TYPE_CHECKING:
    from .incident_notification_rule_attributes_visibility import IncidentNotificationRuleAttributesVisibility


class IncidentNotificationRuleCreateAttributes(Model):
    """Conditions, trigger and recipients of the rule."""

    conditions: list[IncidentRuleCondition] = member(ListOf(Nested(IncidentRuleCondition)))
    """Conditions that an incident must satisfy, all of them. An empty array matches every incident."""
    handles: list[str] = member(ListOf(TEXT))
    """Handles of the recipients, each starting with `@`, such as `@ana@example.com`."""
    trigger: str = member(TEXT)
    """Event that triggers the rule, such as `incident_created_trigger`."""
    enabled: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether the rule is active and sends notifications."""
    renotify_on: list[str] | Unset = member(ListOf(TEXT), default=UNSET)
    """Names of incident fields whose changes trigger another notification; empty by default."""
    visibility: IncidentNotificationRuleAttributesVisibility | str | Unset = member(TEXT, default=UNSET)
    """Visibility of the incidents that the rule applies to: `all`, `organization` for those visible to the
    whole organization, or `private`."""
