# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Constant,
    not_object,
)
from .incident_integration_metadata_attributes import IncidentIntegrationMetadataAttributes

_new = object.__new__


class IncidentIntegrationMetadataRequestData(Model):
    """Integration to create or update, as a JSON:API resource.

    Attributes:
        type: JSON:API type of integrations.
        attributes: service, metadata, status and audit data of an integration.
    """

    __slots__ = ("attributes", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_integrations")),
        Field("attributes", "attributes", True, Nested(IncidentIntegrationMetadataAttributes)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
        )
    )

    type: Literal["incident_integrations"]
    attributes: IncidentIntegrationMetadataAttributes

    def __init__(
        self,
        *,
        type: Literal["incident_integrations"] = "incident_integrations",
        attributes: IncidentIntegrationMetadataAttributes,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentIntegrationMetadataRequestData:
        m = _new(IncidentIntegrationMetadataRequestData)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                IncidentIntegrationMetadataAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
