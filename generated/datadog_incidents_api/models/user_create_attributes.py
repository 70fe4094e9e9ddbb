# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._shapes import TEXT
from .._unset import UNSET, Unset


class UserCreateAttributes(Model):
    """Identity of the user to create."""

    email: str = member(TEXT)
    """Email address with which the user logs in, such as `ana@example.com`."""
    name: str | Unset = member(TEXT, default=UNSET)
    """Full name of the user, such as `Ana Lima`; not set if omitted."""
    title: str | Unset = member(TEXT, default=UNSET)
    """Job title, such as `On-call engineer`; unset by default."""
