# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Constant


class RelationshipToOrganizationData(Model):
    """Resource identifier of an organization."""

    id: str = member(TEXT)
    """ID of the related organization."""
    type: Literal["orgs"] = member(Constant("orgs"), default="orgs")
    """JSON:API type of organizations."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToOrganizationData:
        m = new(RelationshipToOrganizationData)
        m._source = d
        try:
            m.id = d["id"]
            m.type = d["type"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
