# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    parse_timestamp,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentNotificationTemplateAttributes(Model):
    """Category, name, text and timestamps of the template.

    Attributes:
        category: category of the notification, such as `alert` or `update`.
        content: body text of the notification.
        created: creation time of the template, RFC 3339.
        modified: time of the last change to the template, RFC 3339.
        name: name of the template, such as `Declaration`.
        subject: subject line of the notification.
    """

    __slots__ = (
        "category",
        "content",
        "created",
        "modified",
        "name",
        "subject",
    )

    _fields = (
        Field("category", "category", True, TEXT),
        Field("content", "content", True, TEXT),
        Field("created", "created", True, TIMESTAMP, read_only=True),
        Field("modified", "modified", True, TIMESTAMP, read_only=True),
        Field("name", "name", True, TEXT),
        Field("subject", "subject", True, TEXT),
    )
    _keys = frozenset(
        (
            "category",
            "content",
            "created",
            "modified",
            "name",
            "subject",
        )
    )

    category: str
    content: str
    created: datetime.datetime
    modified: datetime.datetime
    name: str
    subject: str

    def __init__(
        self,
        *,
        category: str,
        content: str,
        created: datetime.datetime | Unset = UNSET,
        modified: datetime.datetime | Unset = UNSET,
        name: str,
        subject: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.category = category
        self.content = content
        self.created = created  # type: ignore[assignment]
        self.modified = modified  # type: ignore[assignment]
        self.name = name
        self.subject = subject

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateAttributes:
        m = _new(IncidentNotificationTemplateAttributes)
        m._source = d
        try:
            m.category = d["category"]
            m.content = d["content"]
            v = d["created"]
            m.created = parse_timestamp(v) if v.__class__ is str else v
            v = d["modified"]
            m.modified = parse_timestamp(v) if v.__class__ is str else v
            m.name = d["name"]
            m.subject = d["subject"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
