# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    TEXT,
    ListOf,
)
from ..types import UNSET, Unset
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

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRulePatchDataAttributesRequest:
        m = new(IncidentRulePatchDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            v = get("condition", UNSET)
            m.condition = IncidentRuleQueryCondition._decode(v) if v.__class__ is dict else not_object(v)
            v = get("conditions", UNSET)
            if v.__class__ is list:
                m_conditionss: list[IncidentRuleCondition] = []
                for i in v:
                    m_conditions = new(IncidentRuleCondition)
                    m_conditions._source = i
                    m_conditions.field = i["field"]
                    m_conditions.values = i["values"]
                    m_conditionss.append(m_conditions)
                m.conditions = m_conditionss
            else:
                m.conditions = not_object(v)
            m.enabled = get("enabled", UNSET)
            m.task_payload = get("task_payload", UNSET)
            m.trigger = get("trigger", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
