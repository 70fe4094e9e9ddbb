# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .incident_user_defined_field_update_data import IncidentUserDefinedFieldUpdateData

_new = object.__new__


class IncidentUserDefinedFieldUpdateRequest(Model):
    """A field to be changed.

    Attributes:
        data: A field to be changed.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentUserDefinedFieldUpdateData)),)
    _keys = frozenset(("data",))

    data: IncidentUserDefinedFieldUpdateData

    def __init__(
        self,
        *,
        data: IncidentUserDefinedFieldUpdateData,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldUpdateRequest:
        m = _new(IncidentUserDefinedFieldUpdateRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentUserDefinedFieldUpdateData._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
