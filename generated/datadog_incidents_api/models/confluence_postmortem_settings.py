# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Nullable
from .._unset import UNSET, Unset


class ConfluencePostmortemSettings(Model):
    """Location of postmortems in Confluence."""

    account_id: str = member(TEXT)
    """ID of the Confluence account in Datadog."""
    space_id: str = member(TEXT)
    """ID of the Confluence space in which postmortems are created."""
    parent_id: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """ID of the Confluence page under which postmortems are created; null for the top level of the space."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> ConfluencePostmortemSettings:
        m = new(ConfluencePostmortemSettings)
        m._source = d
        try:
            get = d.get
            m.account_id = d["account_id"]
            m.space_id = d["space_id"]
            m.parent_id = get("parent_id", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
