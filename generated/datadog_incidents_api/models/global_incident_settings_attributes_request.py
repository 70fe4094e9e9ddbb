# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    TEXT,
    UNDECODABLE,
)
from ..types import UNSET, Unset

_new = object.__new__


class GlobalIncidentSettingsAttributesRequest(Model):
    """What is to be different.

    Attributes:
        analytics_dashboard_id: Id of the dashboard that evaluates incidents.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
