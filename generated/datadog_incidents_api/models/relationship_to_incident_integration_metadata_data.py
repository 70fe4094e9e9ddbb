# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Constant


class RelationshipToIncidentIntegrationMetadataData(Model):
    """Resource identifier of an integration."""

    id: str = member(TEXT)
    """UUID of the related integration."""
    type: Literal["incident_integrations"] = member(
        Constant("incident_integrations"), default="incident_integrations"
    )
    """JSON:API type of integrations."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentIntegrationMetadataData:
        m = new(RelationshipToIncidentIntegrationMetadataData)
        m._source = d
        try:
            m.id = d["id"]
            m.type = d["type"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
