# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model import Model, member
from .._shapes import TEXT, TIMESTAMP


class GlobalIncidentSettingsAttributesResponse(Model):
    """Global settings of the organization, and their timestamps."""

    analytics_dashboard_id: str = member(TEXT)
    """ID of the dashboard for incident analytics, such as `abc-def-ghi`."""
    created: datetime.datetime = member(TIMESTAMP)
    """Creation time of the settings, RFC 3339."""
    modified: datetime.datetime = member(TIMESTAMP)
    """Time of the last change to the settings, RFC 3339."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> GlobalIncidentSettingsAttributesResponse:
        m = new(GlobalIncidentSettingsAttributesResponse)
        m._source = d
        try:
            m.analytics_dashboard_id = d["analytics_dashboard_id"]
            m.created = parse_timestamp(v) if (v := d["created"]).__class__ is str else v
            m.modified = parse_timestamp(v) if (v := d["modified"]).__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
