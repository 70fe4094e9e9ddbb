# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    TEXT,
)
from ..types import UNSET, Unset


class UserCreateAttributes(Model):
    """Identity of the user to create."""

    email: str = member(TEXT)
    """Email address with which the user logs in, such as `ana@example.com`."""
    name: str | Unset = member(TEXT, default=UNSET)
    """Full name of the user, such as `Ana Lima`; not set if omitted."""
    title: str | Unset = member(TEXT, default=UNSET)
    """Job title, such as `On-call engineer`; unset by default."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> UserCreateAttributes:
        m = new(UserCreateAttributes)
        m._source = d
        try:
            get = d.get
            m.email = d["email"]
            m.name = get("name", UNSET)
            m.title = get("title", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
