# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model import Model, member
from .._shapes import INTEGER, TEXT, TIMESTAMP, ListOf
from .._unset import UNSET, Unset


class RoleAttributes(Model):
    """Name and age of a role."""

    created_at: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET, read_only=True)
    """Creation time of the role, RFC 3339."""
    modified_at: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET, read_only=True)
    """Time of the last change to the role, RFC 3339."""
    name: str | Unset = member(TEXT, default=UNSET)
    """Name of the role, which need not be unique."""
    receives_permissions_from: list[str] | Unset = member(ListOf(TEXT), default=UNSET)
    """Managed roles from which the role inherits permissions; empty for none."""
    user_count: int | Unset = member(INTEGER, default=UNSET, read_only=True)
    """Number of users with the role."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RoleAttributes:
        m = new(RoleAttributes)
        m._source = d
        try:
            get = d.get
            m.created_at = parse_timestamp(v) if (v := get("created_at", UNSET)).__class__ is str else v
            m.modified_at = parse_timestamp(v) if (v := get("modified_at", UNSET)).__class__ is str else v
            m.name = get("name", UNSET)
            m.receives_permissions_from = get("receives_permissions_from", UNSET)
            m.user_count = get("user_count", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
