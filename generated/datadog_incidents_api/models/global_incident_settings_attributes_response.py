# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    parse_timestamp,
)

_new = object.__new__


class GlobalIncidentSettingsAttributesResponse(Model):
    """Global settings of the organization, and their timestamps.

    Attributes:
        analytics_dashboard_id: ID of the dashboard for incident analytics, such as
            `abc-def-ghi`.
        created: creation time of the settings, RFC 3339.
        modified: time of the last change to the settings, RFC 3339.
    """

    __slots__ = (
        "analytics_dashboard_id",
        "created",
        "modified",
    )

    _fields = (
        Field("analytics_dashboard_id", "analytics_dashboard_id", True, TEXT),
        Field("created", "created", True, TIMESTAMP),
        Field("modified", "modified", True, TIMESTAMP),
    )
    _keys = frozenset(
        (
            "analytics_dashboard_id",
            "created",
            "modified",
        )
    )

    analytics_dashboard_id: str
    created: datetime.datetime
    modified: datetime.datetime

    def __init__(
        self,
        *,
        analytics_dashboard_id: str,
        created: datetime.datetime,
        modified: datetime.datetime,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.analytics_dashboard_id = analytics_dashboard_id
        self.created = created
        self.modified = modified

    @staticmethod
    def _decode(d: dict[str, Any]) -> GlobalIncidentSettingsAttributesResponse:
        m = _new(GlobalIncidentSettingsAttributesResponse)
        m._source = d
        try:
            m.analytics_dashboard_id = d["analytics_dashboard_id"]
            v = d["created"]
            m.created = parse_timestamp(v) if v.__class__ is str else v
            v = d["modified"]
            m.modified = parse_timestamp(v) if v.__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
