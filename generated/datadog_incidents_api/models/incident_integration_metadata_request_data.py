# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .incident_integration_metadata_attributes import IncidentIntegrationMetadataAttributes


class IncidentIntegrationMetadataRequestData(Model):
    """Integration to create or update, as a JSON:API resource."""

    type: Literal["incident_integrations"] = member(
        Constant("incident_integrations"), default="incident_integrations"
    )
    """JSON:API type of integrations."""
    attributes: IncidentIntegrationMetadataAttributes = member(Nested(IncidentIntegrationMetadataAttributes))
    """Service, metadata, status and audit data of an integration."""
