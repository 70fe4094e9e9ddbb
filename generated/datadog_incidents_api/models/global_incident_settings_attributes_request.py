# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._shapes import TEXT
from .._unset import UNSET, Unset


class GlobalIncidentSettingsAttributesRequest(Model):
    """Attributes to change; those that are not sent keep their values."""

    analytics_dashboard_id: str | Unset = member(TEXT, default=UNSET)
    """ID of the dashboard for incident analytics, such as `abc-def-ghi`."""
