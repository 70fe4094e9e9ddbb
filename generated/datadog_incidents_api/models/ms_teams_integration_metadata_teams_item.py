# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)

_new = object.__new__


class MSTeamsIntegrationMetadataTeamsItem(Model):
    """Microsoft Teams channel to which an incident is connected.

    Attributes:
        ms_channel_id: ID of the channel, as assigned by Microsoft Teams, such as
            `19:0000@thread.example`.
        ms_channel_name: name of the channel, such as `checkout`.
        ms_tenant_id: UUID of the tenant, as assigned by Microsoft.
        redirect_url: URL that opens the channel.
    """

    __slots__ = (
        "ms_channel_id",
        "ms_channel_name",
        "ms_tenant_id",
        "redirect_url",
    )

    _fields = (
        Field("ms_channel_id", "ms_channel_id", True, TEXT),
        Field("ms_channel_name", "ms_channel_name", True, TEXT),
        Field("ms_tenant_id", "ms_tenant_id", True, TEXT),
        Field("redirect_url", "redirect_url", True, TEXT),
    )
    _keys = frozenset(
        (
            "ms_channel_id",
            "ms_channel_name",
            "ms_tenant_id",
            "redirect_url",
        )
    )

    ms_channel_id: str
    ms_channel_name: str
    ms_tenant_id: str
    redirect_url: str

    def __init__(
        self,
        *,
        ms_channel_id: str,
        ms_channel_name: str,
        ms_tenant_id: str,
        redirect_url: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.ms_channel_id = ms_channel_id
        self.ms_channel_name = ms_channel_name
        self.ms_tenant_id = ms_tenant_id
        self.redirect_url = redirect_url

    @staticmethod
    def _decode(d: dict[str, Any]) -> MSTeamsIntegrationMetadataTeamsItem:
        m = _new(MSTeamsIntegrationMetadataTeamsItem)
        m._source = d
        try:
            m.ms_channel_id = d["ms_channel_id"]
            m.ms_channel_name = d["ms_channel_name"]
            m.ms_tenant_id = d["ms_tenant_id"]
            m.redirect_url = d["redirect_url"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
