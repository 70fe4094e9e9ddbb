# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Constant,
)
from .incident_integration_metadata_attributes import IncidentIntegrationMetadataAttributes


class IncidentIntegrationMetadataRequestData(Model):
    """Integration to create or update, as a JSON:API resource."""

    type: Literal["incident_integrations"] = member(
        Constant("incident_integrations"), default="incident_integrations"
    )
    """JSON:API type of integrations."""
    attributes: IncidentIntegrationMetadataAttributes = member(Nested(IncidentIntegrationMetadataAttributes))
    """Service, metadata, status and audit data of an integration."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentIntegrationMetadataRequestData:
        m = new(IncidentIntegrationMetadataRequestData)
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
