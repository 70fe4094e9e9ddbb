# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentConfigurationDataAttributesRequest(Model):
    """Treatment of the incident by automation, search and analytics.

    Attributes:
        execute_integrations: whether integrations run for the incident, such as the automatic
            creation of channels.
        execute_notification_rules: whether notification rules apply to the incident.
        include_in_analytics: whether analytics include the incident.
        include_in_search: whether search results include the incident.
    """

    __slots__ = (
        "execute_integrations",
        "execute_notification_rules",
        "include_in_analytics",
        "include_in_search",
    )

    _fields = (
        Field("execute_integrations", "execute_integrations", False, BOOLEAN),
        Field("execute_notification_rules", "execute_notification_rules", False, BOOLEAN),
        Field("include_in_analytics", "include_in_analytics", False, BOOLEAN),
        Field("include_in_search", "include_in_search", False, BOOLEAN),
    )
    _keys = frozenset(
        (
            "execute_integrations",
            "execute_notification_rules",
            "include_in_analytics",
            "include_in_search",
        )
    )

    execute_integrations: bool | Unset
    execute_notification_rules: bool | Unset
    include_in_analytics: bool | Unset
    include_in_search: bool | Unset

    def __init__(
        self,
        *,
        execute_integrations: bool | Unset = UNSET,
        execute_notification_rules: bool | Unset = UNSET,
        include_in_analytics: bool | Unset = UNSET,
        include_in_search: bool | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.execute_integrations = execute_integrations
        self.execute_notification_rules = execute_notification_rules
        self.include_in_analytics = include_in_analytics
        self.include_in_search = include_in_search

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentConfigurationDataAttributesRequest:
        m = _new(IncidentConfigurationDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.execute_integrations = get("execute_integrations", UNSET)
            m.execute_notification_rules = get("execute_notification_rules", UNSET)
            m.include_in_analytics = get("include_in_analytics", UNSET)
            m.include_in_search = get("include_in_search", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
