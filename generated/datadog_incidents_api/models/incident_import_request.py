# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .incident_import_request_data import IncidentImportRequestData

_new = object.__new__


class IncidentImportRequest(Model):
    """An incident to be imported.

    Attributes:
        data: An incident to be imported.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentImportRequestData)),)
    _keys = frozenset(("data",))

    data: IncidentImportRequestData

    def __init__(
        self,
        *,
        data: IncidentImportRequestData,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImportRequest:
        m = _new(IncidentImportRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentImportRequestData._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
