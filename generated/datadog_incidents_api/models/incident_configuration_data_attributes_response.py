# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model import Model, member
from .._shapes import BOOLEAN, TEXT, TIMESTAMP
from .._unset import UNSET, Unset


class IncidentConfigurationDataAttributesResponse(Model):
    """Treatment of the incident by automation, search and analytics, and timestamps of the configuration."""

    created_at: datetime.datetime = member(TIMESTAMP)
    """Creation time of the configuration, RFC 3339."""
    incident_id: str = member(TEXT)
    """UUID of the incident to which the configuration belongs."""
    modified_at: datetime.datetime = member(TIMESTAMP)
    """Time of the last change to the configuration, RFC 3339."""
    execute_integrations: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether integrations run for the incident, such as the automatic creation of channels."""
    execute_notification_rules: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether notification rules apply to the incident."""
    include_in_analytics: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether analytics include the incident."""
    include_in_search: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether search results include the incident."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentConfigurationDataAttributesResponse:
        m = new(IncidentConfigurationDataAttributesResponse)
        m._source = d
        try:
            get = d.get
            m.created_at = parse_timestamp(v) if (v := d["created_at"]).__class__ is str else v
            m.incident_id = d["incident_id"]
            m.modified_at = parse_timestamp(v) if (v := d["modified_at"]).__class__ is str else v
            m.execute_integrations = get("execute_integrations", UNSET)
            m.execute_notification_rules = get("execute_notification_rules", UNSET)
            m.include_in_analytics = get("include_in_analytics", UNSET)
            m.include_in_search = get("include_in_search", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
