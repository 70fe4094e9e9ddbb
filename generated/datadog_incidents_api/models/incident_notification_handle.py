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


class IncidentNotificationHandle(Model):
    """Person or channel to notify.

    Attributes:
        display_name: display name of the person or channel, such as `#ops`.
        handle: address that receives the notification, such as an email address, a Slack
            channel or a workflow.
    """

    __slots__ = (
        "display_name",
        "handle",
    )

    _fields = (
        Field("display_name", "display_name", False, TEXT),
        Field("handle", "handle", False, TEXT),
    )
    _keys = frozenset(
        (
            "display_name",
            "handle",
        )
    )

    display_name: str | Unset
    handle: str | Unset

    def __init__(
        self,
        *,
        display_name: str | Unset = UNSET,
        handle: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.display_name = display_name
        self.handle = handle

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationHandle:
        m = _new(IncidentNotificationHandle)
        m._source = d
        try:
            get = d.get
            m.display_name = get("display_name", UNSET)
            m.handle = get("handle", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
