# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    INTEGER,
    TEXT,
    UNDECODABLE,
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
    """What is to be done, and when.

    Attributes:
        condition: What incidents have to be like, as a query.
        condition_table_type: How the conditions are given; 1 for a query.
        enabled: Whether the rule is followed.
        execution_type: How often a rule may be followed for one incident, 1 once or 2 any
            number of times.
        task_id: What is done.
        task_payload: What the task needs to know, as a JSON text.
        conditions: What incidents have to be like, field by field.
        incident_type_uuid: Id of the type of incident that the rule is for; null for every
            type.
        match_any_condition: Whether one condition that is met is enough; else all have to be.
        trigger: After which change to an incident a rule is followed, its creation, a later one
            or either.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
