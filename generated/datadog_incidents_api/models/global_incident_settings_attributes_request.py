# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    TEXT,
)
from ..types import UNSET, Unset


class GlobalIncidentSettingsAttributesRequest(Model):
    """Attributes to change; those that are not sent keep their values."""

    analytics_dashboard_id: str | Unset = member(TEXT, default=UNSET)
    """ID of the dashboard for incident analytics, such as `abc-def-ghi`."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> GlobalIncidentSettingsAttributesRequest:
        m = new(GlobalIncidentSettingsAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.analytics_dashboard_id = get("analytics_dashboard_id", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
