# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .incident_create_on_call_page_data_request import IncidentCreateOnCallPageDataRequest

_new = object.__new__


class IncidentCreateOnCallPageRequest(Model):
    """Somebody to be paged.

    Attributes:
        data: Somebody to be paged.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentCreateOnCallPageDataRequest)),)
    _keys = frozenset(("data",))

    data: IncidentCreateOnCallPageDataRequest

    def __init__(
        self,
        *,
        data: IncidentCreateOnCallPageDataRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentCreateOnCallPageRequest:
        m = _new(IncidentCreateOnCallPageRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentCreateOnCallPageDataRequest._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
