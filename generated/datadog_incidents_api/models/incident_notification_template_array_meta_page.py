# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    INTEGER,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentNotificationTemplateArrayMetaPage(Model):
    """Counts of notification templates, with and without the filter.

    Attributes:
        total_count: number of templates of the organization.
        total_filtered_count: number of templates that match the filter.
    """

    __slots__ = (
        "total_count",
        "total_filtered_count",
    )

    _fields = (
        Field("total_count", "total_count", False, INTEGER),
        Field("total_filtered_count", "total_filtered_count", False, INTEGER),
    )
    _keys = frozenset(
        (
            "total_count",
            "total_filtered_count",
        )
    )

    total_count: int | Unset
    total_filtered_count: int | Unset

    def __init__(
        self,
        *,
        total_count: int | Unset = UNSET,
        total_filtered_count: int | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.total_count = total_count
        self.total_filtered_count = total_filtered_count

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateArrayMetaPage:
        m = _new(IncidentNotificationTemplateArrayMetaPage)
        m._source = d
        try:
            get = d.get
            m.total_count = get("total_count", UNSET)
            m.total_filtered_count = get("total_filtered_count", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
