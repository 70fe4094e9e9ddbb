# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT
from .._unset import UNSET, Unset


class SlackIntegrationMetadataChannelItem(Model):
    """Slack channel to which an incident is connected."""

    channel_id: str = member(TEXT)
    """ID of the channel, as assigned by Slack, such as `C0000`."""
    channel_name: str = member(TEXT)
    """Name of the channel, such as `#checkout`."""
    redirect_url: str = member(TEXT)
    """URL that opens the channel."""
    team_id: str | Unset = member(TEXT, default=UNSET)
    """ID of the Slack workspace, as assigned by Slack, such as `T0000`."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> SlackIntegrationMetadataChannelItem:
        m = new(SlackIntegrationMetadataChannelItem)
        m._source = d
        try:
            m.channel_id = d["channel_id"]
            m.channel_name = d["channel_name"]
            m.redirect_url = d["redirect_url"]
            m.team_id = d["team_id"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
