# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .incident_integration_metadata_request_data import IncidentIntegrationMetadataRequestData

_new = object.__new__


class IncidentIntegrationMetadataRequest(Model):
    """An integration to be created or changed.

    Attributes:
        data: An integration to be created or changed.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentIntegrationMetadataRequestData)),)
    _keys = frozenset(("data",))

    data: IncidentIntegrationMetadataRequestData

    def __init__(
        self,
        *,
        data: IncidentIntegrationMetadataRequestData,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentIntegrationMetadataRequest:
        m = _new(IncidentIntegrationMetadataRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = (
                IncidentIntegrationMetadataRequestData._decode(v) if v.__class__ is dict else not_object(v)
            )
        except UNDECODABLE:
            return carefully(m, d)
        return m
