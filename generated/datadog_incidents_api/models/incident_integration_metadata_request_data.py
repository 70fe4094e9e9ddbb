# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    Constant,
    not_object,
)
from .incident_integration_metadata_attributes import IncidentIntegrationMetadataAttributes

_new = object.__new__


class IncidentIntegrationMetadataRequestData(Model):
    """An integration to be created or changed.

    Attributes:
        type: JSON:API type of integrations.
        attributes: What is connected, and how that stands.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
