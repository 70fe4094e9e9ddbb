# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._shapes import TEXT


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
