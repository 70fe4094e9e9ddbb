# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .incident_ai_postmortem_data_response import IncidentAIPostmortemDataResponse

_new = object.__new__


class IncidentAIPostmortemResponse(Model):
    """Response containing a postmortem draft.

    Attributes:
        data: postmortem draft, as a JSON:API resource.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentAIPostmortemDataResponse)),)
    _keys = frozenset(("data",))

    data: IncidentAIPostmortemDataResponse

    def __init__(
        self,
        *,
        data: IncidentAIPostmortemDataResponse,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentAIPostmortemResponse:
        m = _new(IncidentAIPostmortemResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentAIPostmortemDataResponse._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
