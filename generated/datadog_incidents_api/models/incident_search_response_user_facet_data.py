# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import INTEGER, TEXT
from .._unset import UNSET, Unset


class IncidentSearchResponseUserFacetData(Model):
    """Number of matching incidents related to a given user."""

    count: int | Unset = member(INTEGER, default=UNSET)
    """Number of matching incidents with the user in the role of the facet, such as commander."""
    email: str | Unset = member(TEXT, default=UNSET)
    """Email address of the user."""
    handle: str | Unset = member(TEXT, default=UNSET)
    """Handle of the user, used in mentions."""
    name: str | Unset = member(TEXT, default=UNSET)
    """Full name of the user, or the email address if no name is set."""
    uuid: str | Unset = member(TEXT, default=UNSET)
    """UUID of the user in the role of the facet."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseUserFacetData:
        m = new(IncidentSearchResponseUserFacetData)
        m._source = d
        try:
            m.count = d["count"]
            m.email = d["email"]
            m.handle = d["handle"]
            m.name = d["name"]
            m.uuid = d["uuid"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
