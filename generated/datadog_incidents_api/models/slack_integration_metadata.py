# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    ListOf,
    not_array,
)
from .slack_integration_metadata_channel_item import SlackIntegrationMetadataChannelItem

_new = object.__new__


class SlackIntegrationMetadata(Model):
    """Channels of the incident in Slack.

    Attributes:
        channels: slack channels to which the incident is connected.
    """

    __slots__ = ("channels",)

    _fields = (Field("channels", "channels", True, ListOf(Nested(SlackIntegrationMetadataChannelItem))),)
    _keys = frozenset(("channels",))

    channels: list[SlackIntegrationMetadataChannelItem]

    def __init__(
        self,
        *,
        channels: list[SlackIntegrationMetadataChannelItem],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.channels = channels

    @staticmethod
    def _decode(d: dict[str, Any]) -> SlackIntegrationMetadata:
        m = _new(SlackIntegrationMetadata)
        m._source = d
        try:
            v = d["channels"]
            m.channels = (
                list(map(SlackIntegrationMetadataChannelItem._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
