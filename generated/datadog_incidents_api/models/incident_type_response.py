# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .incident_type_object import IncidentTypeObject

_new = object.__new__


class IncidentTypeResponse(Model):
    """A type of incident.

    Attributes:
        data: A type of incident.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentTypeObject)),)
    _keys = frozenset(("data",))

    data: IncidentTypeObject

    def __init__(
        self,
        *,
        data: IncidentTypeObject,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeResponse:
        m = _new(IncidentTypeResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentTypeObject._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
