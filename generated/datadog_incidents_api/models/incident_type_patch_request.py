# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .incident_type_patch_data import IncidentTypePatchData

_new = object.__new__


class IncidentTypePatchRequest(Model):
    """A type of incident to be changed.

    Attributes:
        data: A type of incident to be changed.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentTypePatchData)),)
    _keys = frozenset(("data",))

    data: IncidentTypePatchData

    def __init__(
        self,
        *,
        data: IncidentTypePatchData,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypePatchRequest:
        m = _new(IncidentTypePatchRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentTypePatchData._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
