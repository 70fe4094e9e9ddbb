# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .incident_integration_metadata_request_data import IncidentIntegrationMetadataRequestData

_new = object.__new__


class IncidentIntegrationMetadataRequest(Model):
    """Request to create or update an integration.

    Attributes:
        data: integration to create or update, as a JSON:API resource.
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
