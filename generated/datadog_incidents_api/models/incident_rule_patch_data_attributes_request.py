# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .._model import Model, member
from .._nested import Nested
from .._shapes import BOOLEAN, TEXT, ListOf
from .._unset import UNSET, Unset
from .incident_rule_condition import IncidentRuleCondition
from .incident_rule_query_condition import IncidentRuleQueryCondition

if TYPE_CHECKING:
    from .incident_rule_trigger_type import IncidentRuleTriggerType


class IncidentRulePatchDataAttributesRequest(Model):
    """Attributes to change; those that are not sent keep their values."""

    condition: IncidentRuleQueryCondition | Unset = member(Nested(IncidentRuleQueryCondition), default=UNSET)
    """Condition on the incident, as a search query."""
    conditions: list[IncidentRuleCondition] | Unset = member(
        ListOf(Nested(IncidentRuleCondition)), default=UNSET
    )
    """Conditions on single fields of the incident. The new array replaces the old one as a whole."""
    enabled: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether the rule is active and runs its task."""
    task_payload: str | Unset = member(TEXT, default=UNSET)
    """Input of the task, serialized as JSON."""
    trigger: IncidentRuleTriggerType | str | Unset = member(TEXT, default=UNSET)
    """Change to an incident that triggers a rule: `incident_created_trigger` for its creation,
    `incident_modified_trigger` for a later change, `incident_saved_trigger` for either."""
