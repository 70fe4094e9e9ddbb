# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Nullable
from .._unset import UNSET, Unset


class IncidentUserAttributes(Model):
    """Identity of a user, as returned by incident operations."""

    email: str | Unset = member(TEXT, default=UNSET)
    """Email address of the account."""
    handle: str | Unset = member(TEXT, default=UNSET)
    """Handle used in mentions, without the leading `@`."""
    icon: str | Unset = member(TEXT, default=UNSET)
    """URL of the avatar image."""
    name: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Full name; null if not set."""
    uuid: str | Unset = member(TEXT, default=UNSET)
    """UUID of the user, equal to the `id` of the resource."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserAttributes:
        m = new(IncidentUserAttributes)
        m._source = d
        try:
            m.email = d["email"]
            m.handle = d["handle"]
            m.icon = d["icon"]
            m.name = d["name"]
            m.uuid = d["uuid"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
