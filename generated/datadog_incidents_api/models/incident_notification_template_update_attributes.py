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


class IncidentNotificationTemplateUpdateAttributes(Model):
    """Attributes to change; those that are not sent keep their values."""

    category: str | Unset = member(TEXT, default=UNSET)
    """Category of the notification, such as `alert` or `update`."""
    content: str | Unset = member(TEXT, default=UNSET)
    """Body text of the notification."""
    name: str | Unset = member(TEXT, default=UNSET)
    """Name of the template, such as `Declaration`."""
    subject: str | Unset = member(TEXT, default=UNSET)
    """Subject line of the notification."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateUpdateAttributes:
        m = new(IncidentNotificationTemplateUpdateAttributes)
        m._source = d
        try:
            get = d.get
            m.category = get("category", UNSET)
            m.content = get("content", UNSET)
            m.name = get("name", UNSET)
            m.subject = get("subject", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
