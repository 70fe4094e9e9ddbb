# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.service_now`."""

from __future__ import annotations

from .integrations import IncidentIntegrationMetadataView as IncidentIntegrationMetadataView
