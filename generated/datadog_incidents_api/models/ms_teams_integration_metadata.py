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
from .ms_teams_integration_metadata_teams_item import MSTeamsIntegrationMetadataTeamsItem

_new = object.__new__


class MSTeamsIntegrationMetadata(Model):
    """Channels of the incident in Microsoft Teams.

    Attributes:
        teams: microsoft Teams channels to which the incident is connected.
    """

    __slots__ = ("teams",)

    _fields = (Field("teams", "teams", True, ListOf(Nested(MSTeamsIntegrationMetadataTeamsItem))),)
    _keys = frozenset(("teams",))

    teams: list[MSTeamsIntegrationMetadataTeamsItem]

    def __init__(
        self,
        *,
        teams: list[MSTeamsIntegrationMetadataTeamsItem],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.teams = teams

    @staticmethod
    def _decode(d: dict[str, Any]) -> MSTeamsIntegrationMetadata:
        m = _new(MSTeamsIntegrationMetadata)
        m._source = d
        try:
            v = d["teams"]
            m.teams = (
                list(map(MSTeamsIntegrationMetadataTeamsItem._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
