# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_author_relationships import IncidentAuthorRelationships
from .incident_integration_metadata_attributes import IncidentIntegrationMetadataAttributes


class IncidentIntegrationMetadataResponseData(Model):
    """Connection of an incident to another service, as a JSON:API resource."""

    type: Literal["incident_integrations"] = member(
        Constant("incident_integrations"), default="incident_integrations"
    )
    """JSON:API type of integrations."""
    id: str = member(TEXT)
    """UUID of the integration."""
    attributes: IncidentIntegrationMetadataAttributes | Unset = member(
        Nested(IncidentIntegrationMetadataAttributes), default=UNSET
    )
    """Service, metadata, status and audit data of an integration."""
    relationships: IncidentAuthorRelationships | Unset = member(
        Nested(IncidentAuthorRelationships), default=UNSET
    )
    """Relationships to the users who created the resource and last changed it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentIntegrationMetadataResponseData:
        m = new(IncidentIntegrationMetadataResponseData)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentIntegrationMetadataAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = d["relationships"]
            m.relationships = IncidentAuthorRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
