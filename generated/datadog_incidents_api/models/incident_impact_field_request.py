# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .incident_impact_field_data_request import IncidentImpactFieldDataRequest

_new = object.__new__


class IncidentImpactFieldRequest(Model):
    """Request to create or replace an impact field.

    Attributes:
        data: impact field to create or replace, as a JSON:API resource.
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
