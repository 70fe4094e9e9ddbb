# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, parse_timestamp, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import BOOLEAN, INTEGER, TEXT, TIMESTAMP, ListOf, Nullable
from .._unset import UNSET, Unset
from .incident_rule_condition import IncidentRuleCondition
from .incident_rule_query_condition import IncidentRuleQueryCondition


class IncidentRuleDataAttributesResponse(Model):
    """Task, trigger, conditions and audit data of the rule."""

    condition: IncidentRuleQueryCondition | Unset = member(Nested(IncidentRuleQueryCondition), default=UNSET)
    """Condition on the incident, as a search query."""
    condition_table_type: int | Unset = member(INTEGER, default=UNSET)
    """Form in which the conditions are given; 1 for a query."""
    conditions: list[IncidentRuleCondition] | Unset = member(
        ListOf(Nested(IncidentRuleCondition)), default=UNSET
    )
    """Conditions on single fields of the incident; `match_any_condition` selects whether one or all must
    match."""
    created: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET)
    """Creation time of the rule, RFC 3339."""
    created_by_uuid: str | Unset = member(TEXT, default=UNSET)
    """UUID of the user who created the rule."""
    deleted: datetime.datetime | Unset | None = member(Nullable(TIMESTAMP), default=UNSET)
    """Deletion time of the rule, RFC 3339; null if not deleted."""
    enabled: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether the rule is active and runs its task."""
    execution_type: int | Unset = member(INTEGER, default=UNSET)
    """Execution limit of the rule per incident: 1 for once, 2 for unlimited."""
    incident_settings_association_uuid: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """UUID of the incident settings that the rule belongs to; null if none."""
    match_any_condition: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether one matching condition is sufficient. If false, all conditions must match."""
    modified: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET)
    """Time of the last change to the rule, RFC 3339."""
    modified_by_uuid: str | Unset = member(TEXT, default=UNSET)
    """UUID of the user who last changed the rule."""
    org_id: int | Unset = member(INTEGER, default=UNSET)
    """Numeric ID of the organization."""
    task_id: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Task that the rule runs, with the same values as on creation; null if none."""
    task_payload: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Input of the task, serialized as JSON; null if none."""
    trigger: str | Unset = member(TEXT, default=UNSET)
    """Change to an incident that triggers the rule, with the same values as on creation."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRuleDataAttributesResponse:
        m = new(IncidentRuleDataAttributesResponse)
        m._source = d
        try:
            get = d.get
            v = get("condition", UNSET)
            m.condition = IncidentRuleQueryCondition._decode(v) if v.__class__ is dict else not_object(v)
            m.condition_table_type = get("condition_table_type", UNSET)
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
            m.created = parse_timestamp(v) if (v := get("created", UNSET)).__class__ is str else v
            m.created_by_uuid = get("created_by_uuid", UNSET)
            m.deleted = parse_timestamp(v) if (v := get("deleted", UNSET)).__class__ is str else v
            m.enabled = get("enabled", UNSET)
            m.execution_type = get("execution_type", UNSET)
            m.incident_settings_association_uuid = get("incident_settings_association_uuid", UNSET)
            m.match_any_condition = get("match_any_condition", UNSET)
            m.modified = parse_timestamp(v) if (v := get("modified", UNSET)).__class__ is str else v
            m.modified_by_uuid = get("modified_by_uuid", UNSET)
            m.org_id = get("org_id", UNSET)
            m.task_id = get("task_id", UNSET)
            m.task_payload = get("task_payload", UNSET)
            m.trigger = get("trigger", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
