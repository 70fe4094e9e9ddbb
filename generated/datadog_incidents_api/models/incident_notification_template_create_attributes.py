# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    TEXT,
)


class IncidentNotificationTemplateCreateAttributes(Model):
    """Category, name and text of the new template."""

    category: str = member(TEXT)
    """Category of the notification, such as `alert` or `update`."""
    content: str = member(TEXT)
    """Body text of the notification."""
    name: str = member(TEXT)
    """Name of the template, such as `Declaration`."""
    subject: str = member(TEXT)
    """Subject line of the notification."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateCreateAttributes:
        m = new(IncidentNotificationTemplateCreateAttributes)
        m._source = d
        try:
            m.category = d["category"]
            m.content = d["content"]
            m.name = d["name"]
            m.subject = d["subject"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
