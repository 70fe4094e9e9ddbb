# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    INTEGER,
    TEXT,
    ListOf,
    Nullable,
    not_array,
    not_object,
)
from ..types import UNSET, Unset
from .incident_rule_condition import IncidentRuleCondition
from .incident_rule_query_condition import IncidentRuleQueryCondition

if TYPE_CHECKING:
    from .incident_rule_execution_type import IncidentRuleExecutionType
    from .incident_rule_task_id_type import IncidentRuleTaskIDType
    from .incident_rule_trigger_type import IncidentRuleTriggerType

_new = object.__new__


class IncidentRuleDataAttributesRequest(Model):
    """Task, trigger and conditions of the new rule.

    Attributes:
        condition: condition on the incident, as a search query.
        condition_table_type: form in which the conditions are given; 1 for a query.
        enabled: whether the rule is active and runs its task.
        execution_type: execution limit of a rule per incident: 1 for once, 2 for unlimited.
        task_id: task that a rule runs, such as `slack-create-channel-job` to create a Slack
            channel.
        task_payload: input of the task, serialized as JSON.
        conditions: conditions on single fields of the incident; `match_any_condition` selects
            whether one or all must match.
        incident_type_uuid: UUID of the incident type that the rule applies to; null for all
            types.
        match_any_condition: whether one matching condition is sufficient. If false, all
            conditions must match.
        trigger: change to an incident that triggers a rule: `incident_created_trigger` for its
            creation, `incident_modified_trigger` for a later change, `incident_saved_trigger` for
            either.
    """

    __slots__ = (
        "condition",
        "condition_table_type",
        "conditions",
        "enabled",
        "execution_type",
        "incident_type_uuid",
        "match_any_condition",
        "task_id",
        "task_payload",
        "trigger",
    )

    _fields = (
        Field("condition", "condition", True, Nested(IncidentRuleQueryCondition)),
        Field("condition_table_type", "condition_table_type", True, INTEGER),
        Field("enabled", "enabled", True, BOOLEAN),
        Field("execution_type", "execution_type", True, INTEGER),
        Field("task_id", "task_id", True, TEXT),
        Field("task_payload", "task_payload", True, TEXT),
        Field("conditions", "conditions", False, ListOf(Nested(IncidentRuleCondition))),
        Field("incident_type_uuid", "incident_type_uuid", False, Nullable(TEXT)),
        Field("match_any_condition", "match_any_condition", False, BOOLEAN),
        Field("trigger", "trigger", False, TEXT),
    )
    _keys = frozenset(
        (
            "condition",
            "condition_table_type",
            "enabled",
            "execution_type",
            "task_id",
            "task_payload",
            "conditions",
            "incident_type_uuid",
            "match_any_condition",
            "trigger",
        )
    )

    condition: IncidentRuleQueryCondition
    condition_table_type: int
    enabled: bool
    execution_type: IncidentRuleExecutionType | int
    task_id: IncidentRuleTaskIDType | str
    task_payload: str
    conditions: list[IncidentRuleCondition] | Unset
    incident_type_uuid: str | Unset | None
    match_any_condition: bool | Unset
    trigger: IncidentRuleTriggerType | str | Unset

    def __init__(
        self,
        *,
        condition: IncidentRuleQueryCondition,
        condition_table_type: int,
        enabled: bool,
        execution_type: IncidentRuleExecutionType | int,
        task_id: IncidentRuleTaskIDType | str,
        task_payload: str,
        conditions: list[IncidentRuleCondition] | Unset = UNSET,
        incident_type_uuid: str | Unset | None = UNSET,
        match_any_condition: bool | Unset = UNSET,
        trigger: IncidentRuleTriggerType | str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.condition = condition
        self.condition_table_type = condition_table_type
        self.enabled = enabled
        self.execution_type = execution_type
        self.task_id = task_id
        self.task_payload = task_payload
        self.conditions = conditions
        self.incident_type_uuid = incident_type_uuid
        self.match_any_condition = match_any_condition
        self.trigger = trigger

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRuleDataAttributesRequest:
        m = _new(IncidentRuleDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            v = d["condition"]
            m.condition = IncidentRuleQueryCondition._decode(v) if v.__class__ is dict else not_object(v)
            m.condition_table_type = d["condition_table_type"]
            m.enabled = d["enabled"]
            m.execution_type = d["execution_type"]
            m.task_id = d["task_id"]
            m.task_payload = d["task_payload"]
            v = get("conditions", UNSET)
            if v.__class__ is list:
                m_conditionss: list[IncidentRuleCondition] = []
                for i in v:
                    m_conditions = _new(IncidentRuleCondition)
                    m_conditions._source = i
                    m_conditions.field = i["field"]
                    m_conditions.values = i["values"]
                    m_conditionss.append(m_conditions)
                m.conditions = m_conditionss
            else:
                m.conditions = not_array(v)
            m.incident_type_uuid = get("incident_type_uuid", UNSET)
            m.match_any_condition = get("match_any_condition", UNSET)
            m.trigger = get("trigger", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
