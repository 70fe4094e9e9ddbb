# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)
from ..types import UNSET, Unset

_new = object.__new__


class SlackIntegrationMetadataChannelItem(Model):
    """Slack channel to which an incident is connected.

    Attributes:
        channel_id: ID of the channel, as assigned by Slack, such as `C0000`.
        channel_name: name of the channel, such as `#checkout`.
        redirect_url: URL that opens the channel.
        team_id: ID of the Slack workspace, as assigned by Slack, such as `T0000`.
    """

    __slots__ = (
        "channel_id",
        "channel_name",
        "redirect_url",
        "team_id",
    )

    _fields = (
        Field("channel_id", "channel_id", True, TEXT),
        Field("channel_name", "channel_name", True, TEXT),
        Field("redirect_url", "redirect_url", True, TEXT),
        Field("team_id", "team_id", False, TEXT),
    )
    _keys = frozenset(
        (
            "channel_id",
            "channel_name",
            "redirect_url",
            "team_id",
        )
    )

    channel_id: str
    channel_name: str
    redirect_url: str
    team_id: str | Unset

    def __init__(
        self,
        *,
        channel_id: str,
        channel_name: str,
        redirect_url: str,
        team_id: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.channel_id = channel_id
        self.channel_name = channel_name
        self.redirect_url = redirect_url
        self.team_id = team_id

    @staticmethod
    def _decode(d: dict[str, Any]) -> SlackIntegrationMetadataChannelItem:
        m = _new(SlackIntegrationMetadataChannelItem)
        m._source = d
        try:
            m.channel_id = d["channel_id"]
            m.channel_name = d["channel_name"]
            m.redirect_url = d["redirect_url"]
            m.team_id = d["team_id"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
