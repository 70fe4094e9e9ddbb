# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_integration_metadata_request_data import IncidentIntegrationMetadataRequestData


class IncidentIntegrationMetadataRequest(Model):
    """Request to create or update an integration."""

    data: IncidentIntegrationMetadataRequestData = member(Nested(IncidentIntegrationMetadataRequestData))
    """Integration to create or update, as a JSON:API resource."""
