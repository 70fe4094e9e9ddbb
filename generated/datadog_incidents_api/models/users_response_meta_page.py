# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import INTEGER


class UsersResponseMetaPage(Model):
    """Counts of users, with and without the filters."""

    total_count: int = member(INTEGER)
    """Number of users of the organization."""
    total_filtered_count: int = member(INTEGER)
    """Number of users that match the filters, on all pages."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> UsersResponseMetaPage:
        m = new(UsersResponseMetaPage)
        m._source = d
        try:
            m.total_count = d["total_count"]
            m.total_filtered_count = d["total_filtered_count"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
