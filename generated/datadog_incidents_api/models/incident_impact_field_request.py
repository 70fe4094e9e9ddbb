# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .incident_impact_field_data_request import IncidentImpactFieldDataRequest

_new = object.__new__


class IncidentImpactFieldRequest(Model):
    """A field to be created or replaced.

    Attributes:
        data: A field to be created or replaced.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentImpactFieldDataRequest)),)
    _keys = frozenset(("data",))

    data: IncidentImpactFieldDataRequest

    def __init__(
        self,
        *,
        data: IncidentImpactFieldDataRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactFieldRequest:
        m = _new(IncidentImpactFieldRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentImpactFieldDataRequest._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
