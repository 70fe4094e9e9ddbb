# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentNotificationTemplateUpdateAttributes(Model):
    """Attributes to change; those that are not sent keep their values.

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
        Field("category", "category", False, TEXT),
        Field("content", "content", False, TEXT),
        Field("name", "name", False, TEXT),
        Field("subject", "subject", False, TEXT),
    )
    _keys = frozenset(
        (
            "category",
            "content",
            "name",
            "subject",
        )
    )

    category: str | Unset
    content: str | Unset
    name: str | Unset
    subject: str | Unset

    def __init__(
        self,
        *,
        category: str | Unset = UNSET,
        content: str | Unset = UNSET,
        name: str | Unset = UNSET,
        subject: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.category = category
        self.content = content
        self.name = name
        self.subject = subject

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateUpdateAttributes:
        m = _new(IncidentNotificationTemplateUpdateAttributes)
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
