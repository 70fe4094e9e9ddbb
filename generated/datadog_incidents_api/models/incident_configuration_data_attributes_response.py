# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    parse_timestamp,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentConfigurationDataAttributesResponse(Model):
    """Treatment of the incident by automation, search and analytics, and timestamps of the
    configuration.

    Attributes:
        created_at: creation time of the configuration, RFC 3339.
        incident_id: UUID of the incident to which the configuration belongs.
        modified_at: time of the last change to the configuration, RFC 3339.
        execute_integrations: whether integrations run for the incident, such as the automatic
            creation of channels.
        execute_notification_rules: whether notification rules apply to the incident.
        include_in_analytics: whether analytics include the incident.
        include_in_search: whether search results include the incident.
    """

    __slots__ = (
        "created_at",
        "execute_integrations",
        "execute_notification_rules",
        "incident_id",
        "include_in_analytics",
        "include_in_search",
        "modified_at",
    )

    _fields = (
        Field("created_at", "created_at", True, TIMESTAMP),
        Field("incident_id", "incident_id", True, TEXT),
        Field("modified_at", "modified_at", True, TIMESTAMP),
        Field("execute_integrations", "execute_integrations", False, BOOLEAN),
        Field("execute_notification_rules", "execute_notification_rules", False, BOOLEAN),
        Field("include_in_analytics", "include_in_analytics", False, BOOLEAN),
        Field("include_in_search", "include_in_search", False, BOOLEAN),
    )
    _keys = frozenset(
        (
            "created_at",
            "incident_id",
            "modified_at",
            "execute_integrations",
            "execute_notification_rules",
            "include_in_analytics",
            "include_in_search",
        )
    )

    created_at: datetime.datetime
    incident_id: str
    modified_at: datetime.datetime
    execute_integrations: bool | Unset
    execute_notification_rules: bool | Unset
    include_in_analytics: bool | Unset
    include_in_search: bool | Unset

    def __init__(
        self,
        *,
        created_at: datetime.datetime,
        incident_id: str,
        modified_at: datetime.datetime,
        execute_integrations: bool | Unset = UNSET,
        execute_notification_rules: bool | Unset = UNSET,
        include_in_analytics: bool | Unset = UNSET,
        include_in_search: bool | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.created_at = created_at
        self.incident_id = incident_id
        self.modified_at = modified_at
        self.execute_integrations = execute_integrations
        self.execute_notification_rules = execute_notification_rules
        self.include_in_analytics = include_in_analytics
        self.include_in_search = include_in_search

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentConfigurationDataAttributesResponse:
        m = _new(IncidentConfigurationDataAttributesResponse)
        m._source = d
        try:
            get = d.get
            v = d["created_at"]
            m.created_at = parse_timestamp(v) if v.__class__ is str else v
            m.incident_id = d["incident_id"]
            v = d["modified_at"]
            m.modified_at = parse_timestamp(v) if v.__class__ is str else v
            m.execute_integrations = get("execute_integrations", UNSET)
            m.execute_notification_rules = get("execute_notification_rules", UNSET)
            m.include_in_analytics = get("include_in_analytics", UNSET)
            m.include_in_search = get("include_in_search", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
