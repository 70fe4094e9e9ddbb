# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Names that `dir` lists, and that consoles and notebooks therefore offer for completion."""

from __future__ import annotations

from collections.abc import Collection


def public_names(value: object, *, without: Collection[str] = ()) -> list[str]:
    """Return the attributes and methods of an object, except private and special ones, and some others."""
    return [name for name in object.__dir__(value) if not name.startswith("_") and name not in without]
