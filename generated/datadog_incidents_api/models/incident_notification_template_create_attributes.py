# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    TEXT,
    UNDECODABLE,
)

_new = object.__new__


class IncidentNotificationTemplateCreateAttributes(Model):
    """What notifications are to say.

    Attributes:
        category: What kind of news the notification brings, such as alert or update.
        content: Body of the notification.
        name: Name of the template.
        subject: Subject line of the notification.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
