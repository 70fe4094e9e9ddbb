# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from ..types import UNSET, Unset
from .incident_notification_template_array_meta_page import IncidentNotificationTemplateArrayMetaPage

_new = object.__new__


class IncidentNotificationTemplateArrayMeta(Model):
    """Metadata about a list: counts of its items.

    Attributes:
        page: counts of notification templates, with and without the filter.
    """

    __slots__ = ("page",)

    _fields = (Field("page", "page", False, Nested(IncidentNotificationTemplateArrayMetaPage)),)
    _keys = frozenset(("page",))

    page: IncidentNotificationTemplateArrayMetaPage | Unset

    def __init__(
        self,
        *,
        page: IncidentNotificationTemplateArrayMetaPage | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.page = page

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateArrayMeta:
        m = _new(IncidentNotificationTemplateArrayMeta)
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
