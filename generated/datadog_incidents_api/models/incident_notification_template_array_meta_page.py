# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import INTEGER
from .._unset import UNSET, Unset


class IncidentNotificationTemplateArrayMetaPage(Model):
    """Counts of notification templates, with and without the filter."""

    total_count: int | Unset = member(INTEGER, default=UNSET)
    """Number of templates of the organization."""
    total_filtered_count: int | Unset = member(INTEGER, default=UNSET)
    """Number of templates that match the filter."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateArrayMetaPage:
        m = new(IncidentNotificationTemplateArrayMetaPage)
        m._source = d
        try:
            get = d.get
            m.total_count = get("total_count", UNSET)
            m.total_filtered_count = get("total_filtered_count", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
