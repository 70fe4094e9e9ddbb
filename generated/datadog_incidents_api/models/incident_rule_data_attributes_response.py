# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    INTEGER,
    TEXT,
    TIMESTAMP,
    ListOf,
    Nullable,
    not_array,
    not_object,
    parse_timestamp,
)
from ..types import UNSET, Unset
from .incident_rule_condition import IncidentRuleCondition
from .incident_rule_query_condition import IncidentRuleQueryCondition

_new = object.__new__


class IncidentRuleDataAttributesResponse(Model):
    """Task, trigger, conditions and audit data of the rule.

    Attributes:
        condition: condition on the incident, as a search query.
        condition_table_type: form in which the conditions are given; 1 for a query.
        conditions: conditions on single fields of the incident; `match_any_condition` selects
            whether one or all must match.
        created: creation time of the rule, RFC 3339.
        created_by_uuid: UUID of the user who created the rule.
        deleted: deletion time of the rule, RFC 3339; null if not deleted.
        enabled: whether the rule is active and runs its task.
        execution_type: execution limit of the rule per incident: 1 for once, 2 for unlimited.
        incident_settings_association_uuid: UUID of the incident settings that the rule belongs
            to; null if none.
        match_any_condition: whether one matching condition is sufficient. If false, all
            conditions must match.
        modified: time of the last change to the rule, RFC 3339.
        modified_by_uuid: UUID of the user who last changed the rule.
        org_id: numeric ID of the organization.
        task_id: task that the rule runs, with the same values as on creation; null if none.
        task_payload: input of the task, serialized as JSON; null if none.
        trigger: change to an incident that triggers the rule, with the same values as on
            creation.
    """

    __slots__ = (
        "condition",
        "condition_table_type",
        "conditions",
        "created",
        "created_by_uuid",
        "deleted",
        "enabled",
        "execution_type",
        "incident_settings_association_uuid",
        "match_any_condition",
        "modified",
        "modified_by_uuid",
        "org_id",
        "task_id",
        "task_payload",
        "trigger",
    )

    _fields = (
        Field("condition", "condition", False, Nested(IncidentRuleQueryCondition)),
        Field("condition_table_type", "condition_table_type", False, INTEGER),
        Field("conditions", "conditions", False, ListOf(Nested(IncidentRuleCondition))),
        Field("created", "created", False, TIMESTAMP),
        Field("created_by_uuid", "created_by_uuid", False, TEXT),
        Field("deleted", "deleted", False, Nullable(TIMESTAMP)),
        Field("enabled", "enabled", False, BOOLEAN),
        Field("execution_type", "execution_type", False, INTEGER),
        Field(
            "incident_settings_association_uuid", "incident_settings_association_uuid", False, Nullable(TEXT)
        ),
        Field("match_any_condition", "match_any_condition", False, BOOLEAN),
        Field("modified", "modified", False, TIMESTAMP),
        Field("modified_by_uuid", "modified_by_uuid", False, TEXT),
        Field("org_id", "org_id", False, INTEGER),
        Field("task_id", "task_id", False, Nullable(TEXT)),
        Field("task_payload", "task_payload", False, Nullable(TEXT)),
        Field("trigger", "trigger", False, TEXT),
    )
    _keys = frozenset(
        (
            "condition",
            "condition_table_type",
            "conditions",
            "created",
            "created_by_uuid",
            "deleted",
            "enabled",
            "execution_type",
            "incident_settings_association_uuid",
            "match_any_condition",
            "modified",
            "modified_by_uuid",
            "org_id",
            "task_id",
            "task_payload",
            "trigger",
        )
    )

    condition: IncidentRuleQueryCondition | Unset
    condition_table_type: int | Unset
    conditions: list[IncidentRuleCondition] | Unset
    created: datetime.datetime | Unset
    created_by_uuid: str | Unset
    deleted: datetime.datetime | Unset | None
    enabled: bool | Unset
    execution_type: int | Unset
    incident_settings_association_uuid: str | Unset | None
    match_any_condition: bool | Unset
    modified: datetime.datetime | Unset
    modified_by_uuid: str | Unset
    org_id: int | Unset
    task_id: str | Unset | None
    task_payload: str | Unset | None
    trigger: str | Unset

    def __init__(
        self,
        *,
        condition: IncidentRuleQueryCondition | Unset = UNSET,
        condition_table_type: int | Unset = UNSET,
        conditions: list[IncidentRuleCondition] | Unset = UNSET,
        created: datetime.datetime | Unset = UNSET,
        created_by_uuid: str | Unset = UNSET,
        deleted: datetime.datetime | Unset | None = UNSET,
        enabled: bool | Unset = UNSET,
        execution_type: int | Unset = UNSET,
        incident_settings_association_uuid: str | Unset | None = UNSET,
        match_any_condition: bool | Unset = UNSET,
        modified: datetime.datetime | Unset = UNSET,
        modified_by_uuid: str | Unset = UNSET,
        org_id: int | Unset = UNSET,
        task_id: str | Unset | None = UNSET,
        task_payload: str | Unset | None = UNSET,
        trigger: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.condition = condition
        self.condition_table_type = condition_table_type
        self.conditions = conditions
        self.created = created
        self.created_by_uuid = created_by_uuid
        self.deleted = deleted
        self.enabled = enabled
        self.execution_type = execution_type
        self.incident_settings_association_uuid = incident_settings_association_uuid
        self.match_any_condition = match_any_condition
        self.modified = modified
        self.modified_by_uuid = modified_by_uuid
        self.org_id = org_id
        self.task_id = task_id
        self.task_payload = task_payload
        self.trigger = trigger

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRuleDataAttributesResponse:
        m = _new(IncidentRuleDataAttributesResponse)
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
                    m_conditions = _new(IncidentRuleCondition)
                    m_conditions._source = i
                    m_conditions.field = i["field"]
                    m_conditions.values = i["values"]
                    m_conditionss.append(m_conditions)
                m.conditions = m_conditionss
            else:
                m.conditions = not_array(v)
            v = get("created", UNSET)
            m.created = parse_timestamp(v) if v.__class__ is str else v
            m.created_by_uuid = get("created_by_uuid", UNSET)
            v = get("deleted", UNSET)
            m.deleted = parse_timestamp(v) if v.__class__ is str else v
            m.enabled = get("enabled", UNSET)
            m.execution_type = get("execution_type", UNSET)
            m.incident_settings_association_uuid = get("incident_settings_association_uuid", UNSET)
            m.match_any_condition = get("match_any_condition", UNSET)
            v = get("modified", UNSET)
            m.modified = parse_timestamp(v) if v.__class__ is str else v
            m.modified_by_uuid = get("modified_by_uuid", UNSET)
            m.org_id = get("org_id", UNSET)
            m.task_id = get("task_id", UNSET)
            m.task_payload = get("task_payload", UNSET)
            m.trigger = get("trigger", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
