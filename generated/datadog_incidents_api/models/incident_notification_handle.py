# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT
from .._unset import UNSET, Unset


class IncidentNotificationHandle(Model):
    """Person or channel to notify."""

    display_name: str | Unset = member(TEXT, default=UNSET)
    """Display name of the person or channel, such as `#ops`."""
    handle: str | Unset = member(TEXT, default=UNSET)
    """Address that receives the notification, such as an email address, a Slack channel or a workflow."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationHandle:
        m = new(IncidentNotificationHandle)
        m._source = d
        try:
            get = d.get
            m.display_name = get("display_name", UNSET)
            m.handle = get("handle", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
