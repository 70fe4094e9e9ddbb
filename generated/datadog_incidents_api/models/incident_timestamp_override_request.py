# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .incident_timestamp_override_data_request import IncidentTimestampOverrideDataRequest

_new = object.__new__


class IncidentTimestampOverrideRequest(Model):
    """A timestamp to be overridden.

    Attributes:
        data: A timestamp to be overridden.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentTimestampOverrideDataRequest)),)
    _keys = frozenset(("data",))

    data: IncidentTimestampOverrideDataRequest

    def __init__(
        self,
        *,
        data: IncidentTimestampOverrideDataRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimestampOverrideRequest:
        m = _new(IncidentTimestampOverrideRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentTimestampOverrideDataRequest._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
