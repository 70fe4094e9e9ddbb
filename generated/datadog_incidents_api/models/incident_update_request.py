# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .incident_update_data import IncidentUpdateData

_new = object.__new__


class IncidentUpdateRequest(Model):
    """Request to update an incident.

    Attributes:
        data: incident to update, with the attributes and relationships to change.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentUpdateData)),)
    _keys = frozenset(("data",))

    data: IncidentUpdateData

    def __init__(
        self,
        *,
        data: IncidentUpdateData,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUpdateRequest:
        m = _new(IncidentUpdateRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentUpdateData._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
