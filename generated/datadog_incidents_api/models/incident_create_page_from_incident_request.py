# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .incident_create_page_from_incident_data_request import IncidentCreatePageFromIncidentDataRequest

_new = object.__new__


class IncidentCreatePageFromIncidentRequest(Model):
    """Request to page a team or user (deprecated form).

    Attributes:
        data: page to create, as a JSON:API resource (deprecated form).
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentCreatePageFromIncidentDataRequest)),)
    _keys = frozenset(("data",))

    data: IncidentCreatePageFromIncidentDataRequest

    def __init__(
        self,
        *,
        data: IncidentCreatePageFromIncidentDataRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentCreatePageFromIncidentRequest:
        m = _new(IncidentCreatePageFromIncidentRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = (
                IncidentCreatePageFromIncidentDataRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
