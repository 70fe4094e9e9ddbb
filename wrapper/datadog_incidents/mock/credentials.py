"""Checks of the keys and tokens that a mock accepts."""

from __future__ import annotations

import re

SENDABLE = re.compile(r"[\x21-\x7e]+")
"""Keys and tokens that a header can contain."""


def check_sendable(value: object, name: str) -> None:
    """Check that a key or token can be sent in a header; the message does not contain it.

    Raises:
        ValueError: it is empty, contains other characters, or is no string.
    """
    if not isinstance(value, str) or not SENDABLE.fullmatch(value):
        raise ValueError(f"{name} consists of printable ASCII characters without spaces, at least one")
