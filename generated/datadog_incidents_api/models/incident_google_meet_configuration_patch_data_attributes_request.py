# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentGoogleMeetConfigurationPatchDataAttributesRequest(Model):
    """Attributes to change; those that are not sent keep their values.

    Attributes:
        allow_manual_meeting_creation: whether users can create a meeting for an incident
            manually.
        auto_summarize: whether conversations in meetings are summarized automatically.
    """

    __slots__ = (
        "allow_manual_meeting_creation",
        "auto_summarize",
    )

    _fields = (
        Field("allow_manual_meeting_creation", "allow_manual_meeting_creation", False, BOOLEAN),
        Field("auto_summarize", "auto_summarize", False, BOOLEAN),
    )
    _keys = frozenset(
        (
            "allow_manual_meeting_creation",
            "auto_summarize",
        )
    )

    allow_manual_meeting_creation: bool | Unset
    auto_summarize: bool | Unset

    def __init__(
        self,
        *,
        allow_manual_meeting_creation: bool | Unset = UNSET,
        auto_summarize: bool | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.allow_manual_meeting_creation = allow_manual_meeting_creation
        self.auto_summarize = auto_summarize

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleMeetConfigurationPatchDataAttributesRequest:
        m = _new(IncidentGoogleMeetConfigurationPatchDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.allow_manual_meeting_creation = get("allow_manual_meeting_creation", UNSET)
            m.auto_summarize = get("auto_summarize", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
