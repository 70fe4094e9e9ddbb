# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .incident_responder_data_request import IncidentResponderDataRequest

_new = object.__new__


class IncidentResponderRequest(Model):
    """A responder to be added.

    Attributes:
        data: A responder to be added.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentResponderDataRequest)),)
    _keys = frozenset(("data",))

    data: IncidentResponderDataRequest

    def __init__(
        self,
        *,
        data: IncidentResponderDataRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponderRequest:
        m = _new(IncidentResponderRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentResponderDataRequest._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
