# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .._model import Model, member
from .._nested import Nested
from .._shapes import BOOLEAN, INTEGER, TEXT, ListOf, Nullable
from .._unset import UNSET, Unset
from .incident_rule_condition import IncidentRuleCondition
from .incident_rule_query_condition import IncidentRuleQueryCondition

if TYPE_CHECKING:
    from .incident_rule_execution_type import IncidentRuleExecutionType
    from .incident_rule_task_id_type import IncidentRuleTaskIDType
    from .incident_rule_trigger_type import IncidentRuleTriggerType


class IncidentRuleDataAttributesRequest(Model):
    """Task, trigger and conditions of the new rule."""

    condition: IncidentRuleQueryCondition = member(Nested(IncidentRuleQueryCondition))
    """Condition on the incident, as a search query."""
    condition_table_type: int = member(INTEGER)
    """Form in which the conditions are given; 1 for a query."""
    enabled: bool = member(BOOLEAN)
    """Whether the rule is active and runs its task."""
    execution_type: IncidentRuleExecutionType | int = member(INTEGER)
    """Execution limit of a rule per incident: 1 for once, 2 for unlimited."""
    task_id: IncidentRuleTaskIDType | str = member(TEXT)
    """Task that a rule runs, such as `slack-create-channel-job` to create a Slack channel."""
    task_payload: str = member(TEXT)
    """Input of the task, serialized as JSON."""
    conditions: list[IncidentRuleCondition] | Unset = member(
        ListOf(Nested(IncidentRuleCondition)), default=UNSET
    )
    """Conditions on single fields of the incident; `match_any_condition` selects whether one or all must
    match."""
    incident_type_uuid: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """UUID of the incident type that the rule applies to; null for all types."""
    match_any_condition: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether one matching condition is sufficient. If false, all conditions must match."""
    trigger: IncidentRuleTriggerType | str | Unset = member(TEXT, default=UNSET)
    """Change to an incident that triggers a rule: `incident_created_trigger` for its creation,
    `incident_modified_trigger` for a later change, `incident_saved_trigger` for either."""
