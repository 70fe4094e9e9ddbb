# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    TEXT,
    ListOf,
    not_array,
    not_object,
)
from ..types import UNSET, Unset
from .incident_rule_condition import IncidentRuleCondition
from .incident_rule_query_condition import IncidentRuleQueryCondition

if TYPE_CHECKING:
    from .incident_rule_trigger_type import IncidentRuleTriggerType

_new = object.__new__


class IncidentRulePatchDataAttributesRequest(Model):
    """Attributes to change; those that are not sent keep their values.

    Attributes:
        condition: condition on the incident, as a search query.
        conditions: conditions on single fields of the incident. The new array replaces the old
            one as a whole.
        enabled: whether the rule is active and runs its task.
        task_payload: input of the task, serialized as JSON.
        trigger: change to an incident that triggers a rule: `incident_created_trigger` for its
            creation, `incident_modified_trigger` for a later change, `incident_saved_trigger` for
            either.
    """

    __slots__ = (
        "condition",
        "conditions",
        "enabled",
        "task_payload",
        "trigger",
    )

    _fields = (
        Field("condition", "condition", False, Nested(IncidentRuleQueryCondition)),
        Field("conditions", "conditions", False, ListOf(Nested(IncidentRuleCondition))),
        Field("enabled", "enabled", False, BOOLEAN),
        Field("task_payload", "task_payload", False, TEXT),
        Field("trigger", "trigger", False, TEXT),
    )
    _keys = frozenset(
        (
            "condition",
            "conditions",
            "enabled",
            "task_payload",
            "trigger",
        )
    )

    condition: IncidentRuleQueryCondition | Unset
    conditions: list[IncidentRuleCondition] | Unset
    enabled: bool | Unset
    task_payload: str | Unset
    trigger: IncidentRuleTriggerType | str | Unset

    def __init__(
        self,
        *,
        condition: IncidentRuleQueryCondition | Unset = UNSET,
        conditions: list[IncidentRuleCondition] | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        task_payload: str | Unset = UNSET,
        trigger: IncidentRuleTriggerType | str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.condition = condition
        self.conditions = conditions
        self.enabled = enabled
        self.task_payload = task_payload
        self.trigger = trigger

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRulePatchDataAttributesRequest:
        m = _new(IncidentRulePatchDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            v = get("condition", UNSET)
            m.condition = IncidentRuleQueryCondition._decode(v) if v.__class__ is dict else not_object(v)
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
            m.enabled = get("enabled", UNSET)
            m.task_payload = get("task_payload", UNSET)
            m.trigger = get("trigger", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
