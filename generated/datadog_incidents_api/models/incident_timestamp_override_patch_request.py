# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .incident_timestamp_override_patch_data_request import IncidentTimestampOverridePatchDataRequest

_new = object.__new__


class IncidentTimestampOverridePatchRequest(Model):
    """Request to update a timestamp override.

    Attributes:
        data: timestamp override to update, with the attributes to change.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentTimestampOverridePatchDataRequest)),)
    _keys = frozenset(("data",))

    data: IncidentTimestampOverridePatchDataRequest

    def __init__(
        self,
        *,
        data: IncidentTimestampOverridePatchDataRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimestampOverridePatchRequest:
        m = _new(IncidentTimestampOverridePatchRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = (
                IncidentTimestampOverridePatchDataRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
