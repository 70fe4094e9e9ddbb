# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.pages`."""

from __future__ import annotations

from .integrations import IncidentIntegrationMetadataView as IncidentIntegrationMetadataView
