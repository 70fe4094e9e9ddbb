# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model import Model, member
from .._shapes import TEXT, TIMESTAMP
from .._unset import UNSET


class IncidentNotificationTemplateAttributes(Model):
    """Category, name, text and timestamps of the template."""

    category: str = member(TEXT)
    """Category of the notification, such as `alert` or `update`."""
    content: str = member(TEXT)
    """Body text of the notification."""
    created: datetime.datetime = member(TIMESTAMP, default=UNSET, required=True, read_only=True)
    """Creation time of the template, RFC 3339."""
    modified: datetime.datetime = member(TIMESTAMP, default=UNSET, required=True, read_only=True)
    """Time of the last change to the template, RFC 3339."""
    name: str = member(TEXT)
    """Name of the template, such as `Declaration`."""
    subject: str = member(TEXT)
    """Subject line of the notification."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateAttributes:
        m = new(IncidentNotificationTemplateAttributes)
        m._source = d
        try:
            m.category = d["category"]
            m.content = d["content"]
            m.created = parse_timestamp(v) if (v := d["created"]).__class__ is str else v
            m.modified = parse_timestamp(v) if (v := d["modified"]).__class__ is str else v
            m.name = d["name"]
            m.subject = d["subject"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
