# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._shapes import TEXT
from .._unset import UNSET, Unset


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
