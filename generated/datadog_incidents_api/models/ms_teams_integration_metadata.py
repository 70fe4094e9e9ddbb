# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .ms_teams_integration_metadata_teams_item import MSTeamsIntegrationMetadataTeamsItem


class MSTeamsIntegrationMetadata(Model):
    """Channels of the incident in Microsoft Teams."""

    teams: list[MSTeamsIntegrationMetadataTeamsItem] = member(
        ListOf(Nested(MSTeamsIntegrationMetadataTeamsItem))
    )
    """Microsoft Teams channels to which the incident is connected."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> MSTeamsIntegrationMetadata:
        m = new(MSTeamsIntegrationMetadata)
        m._source = d
        try:
            v = d["teams"]
            m.teams = (
                list(map(MSTeamsIntegrationMetadataTeamsItem._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
