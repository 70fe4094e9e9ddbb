# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .incident_notification_template_array_meta_page import IncidentNotificationTemplateArrayMetaPage


class IncidentNotificationTemplateArrayMeta(Model):
    """Metadata about a list: counts of its items."""

    page: IncidentNotificationTemplateArrayMetaPage | Unset = member(
        Nested(IncidentNotificationTemplateArrayMetaPage), default=UNSET
    )
    """Counts of notification templates, with and without the filter."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateArrayMeta:
        m = new(IncidentNotificationTemplateArrayMeta)
        m._source = d
        try:
            get = d.get
            v = get("page", UNSET)
            m.page = (
                IncidentNotificationTemplateArrayMetaPage._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
