# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT


class MSTeamsIntegrationMetadataTeamsItem(Model):
    """Microsoft Teams channel to which an incident is connected."""

    ms_channel_id: str = member(TEXT)
    """ID of the channel, as assigned by Microsoft Teams, such as `19:0000@thread.example`."""
    ms_channel_name: str = member(TEXT)
    """Name of the channel, such as `checkout`."""
    ms_tenant_id: str = member(TEXT)
    """UUID of the tenant, as assigned by Microsoft."""
    redirect_url: str = member(TEXT)
    """URL that opens the channel."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> MSTeamsIntegrationMetadataTeamsItem:
        m = new(MSTeamsIntegrationMetadataTeamsItem)
        m._source = d
        try:
            m.ms_channel_id = d["ms_channel_id"]
            m.ms_channel_name = d["ms_channel_name"]
            m.ms_tenant_id = d["ms_tenant_id"]
            m.redirect_url = d["redirect_url"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
