# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model
from ..shapes import Nested, not_object
from .incident_update_data import IncidentUpdateData

_new = object.__new__


class IncidentUpdateRequest(Model):
    """An incident to be changed.

    Attributes:
        data: An incident to be changed.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentUpdateData), (dict,)),)
    _keys = frozenset(("data",))

    data: IncidentUpdateData

    def __init__(
        self,
        *,
        data: IncidentUpdateData,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUpdateRequest:
        m = _new(IncidentUpdateRequest)
        m._source = d
        m._extra = None
        v = d["data"]
        m.data = IncidentUpdateData._decode(v) if v.__class__ is dict else not_object(v)
        return m
