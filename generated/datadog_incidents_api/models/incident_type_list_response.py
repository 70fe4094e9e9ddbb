# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    ListOf,
    not_array,
)
from .incident_type_object import IncidentTypeObject

_new = object.__new__


class IncidentTypeListResponse(Model):
    """Response containing the incident types of the organization.

    Attributes:
        data: incident types of the organization. Deleted ones are present only if
            `include_deleted` is true.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, ListOf(Nested(IncidentTypeObject))),)
    _keys = frozenset(("data",))

    data: list[IncidentTypeObject]

    def __init__(
        self,
        *,
        data: list[IncidentTypeObject],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeListResponse:
        m = _new(IncidentTypeListResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = list(map(IncidentTypeObject._decode, v)) if v.__class__ is list else not_array(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
