# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .slack_integration_metadata_channel_item import SlackIntegrationMetadataChannelItem


class SlackIntegrationMetadata(Model):
    """Channels of the incident in Slack."""

    channels: list[SlackIntegrationMetadataChannelItem] = member(
        ListOf(Nested(SlackIntegrationMetadataChannelItem))
    )
    """Slack channels to which the incident is connected."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> SlackIntegrationMetadata:
        m = new(SlackIntegrationMetadata)
        m._source = d
        try:
            v = d["channels"]
            m.channels = (
                list(map(SlackIntegrationMetadataChannelItem._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
