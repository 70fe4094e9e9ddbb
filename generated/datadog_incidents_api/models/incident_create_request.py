# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .incident_create_data import IncidentCreateData

_new = object.__new__


class IncidentCreateRequest(Model):
    """Request to create an incident.

    Attributes:
        data: incident to create, as a JSON:API resource.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentCreateData)),)
    _keys = frozenset(("data",))

    data: IncidentCreateData

    def __init__(
        self,
        *,
        data: IncidentCreateData,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentCreateRequest:
        m = _new(IncidentCreateRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentCreateData._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
