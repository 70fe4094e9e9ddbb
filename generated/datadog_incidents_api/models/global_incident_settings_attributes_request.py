# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)
from ..types import UNSET, Unset

_new = object.__new__


class GlobalIncidentSettingsAttributesRequest(Model):
    """Attributes to change; those that are not sent keep their values.

    Attributes:
        analytics_dashboard_id: ID of the dashboard for incident analytics, such as
            `abc-def-ghi`.
    """

    __slots__ = ("analytics_dashboard_id",)

    _fields = (Field("analytics_dashboard_id", "analytics_dashboard_id", False, TEXT),)
    _keys = frozenset(("analytics_dashboard_id",))

    analytics_dashboard_id: str | Unset

    def __init__(
        self,
        *,
        analytics_dashboard_id: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.analytics_dashboard_id = analytics_dashboard_id

    @staticmethod
    def _decode(d: dict[str, Any]) -> GlobalIncidentSettingsAttributesRequest:
        m = _new(GlobalIncidentSettingsAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.analytics_dashboard_id = get("analytics_dashboard_id", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
