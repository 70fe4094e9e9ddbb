# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)

_new = object.__new__


class IncidentNotificationTemplateCreateAttributes(Model):
    """Category, name and text of the new template.

    Attributes:
        category: category of the notification, such as `alert` or `update`.
        content: body text of the notification.
        name: name of the template, such as `Declaration`.
        subject: subject line of the notification.
    """

    __slots__ = (
        "category",
        "content",
        "name",
        "subject",
    )

    _fields = (
        Field("category", "category", True, TEXT),
        Field("content", "content", True, TEXT),
        Field("name", "name", True, TEXT),
        Field("subject", "subject", True, TEXT),
    )
    _keys = frozenset(
        (
            "category",
            "content",
            "name",
            "subject",
        )
    )

    category: str
    content: str
    name: str
    subject: str

    def __init__(
        self,
        *,
        category: str,
        content: str,
        name: str,
        subject: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.category = category
        self.content = content
        self.name = name
        self.subject = subject

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateCreateAttributes:
        m = _new(IncidentNotificationTemplateCreateAttributes)
        m._source = d
        try:
            m.category = d["category"]
            m.content = d["content"]
            m.name = d["name"]
            m.subject = d["subject"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
