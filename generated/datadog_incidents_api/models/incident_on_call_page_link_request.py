# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .incident_on_call_page_data_request import IncidentOnCallPageDataRequest

_new = object.__new__


class IncidentOnCallPageLinkRequest(Model):
    """Request to link a page to an incident.

    Attributes:
        data: page to link to the incident, as a JSON:API resource.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentOnCallPageDataRequest)),)
    _keys = frozenset(("data",))

    data: IncidentOnCallPageDataRequest

    def __init__(
        self,
        *,
        data: IncidentOnCallPageDataRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOnCallPageLinkRequest:
        m = _new(IncidentOnCallPageLinkRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentOnCallPageDataRequest._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
