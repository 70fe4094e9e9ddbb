# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    INTEGER,
    UNDECODABLE,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentNotificationTemplateArrayMetaPage(Model):
    """How many templates there are.

    Attributes:
        total_count: Templates of the organization.
        total_filtered_count: Templates that the filter lets through.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
