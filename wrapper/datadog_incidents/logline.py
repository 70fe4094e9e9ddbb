"""What somebody else said, made fit for a line of a log."""

from __future__ import annotations


def shortened(text: str, most: int = 500) -> str:
    """The beginning of a text, and how long all of it is where that is more."""
    return text if len(text) <= most else f"{text[:most]}... ({len(text)} characters)"


def in_a_line(text: str) -> str:
    """A text without line breaks, and without what steers a terminal."""
    if text.isprintable():
        return text
    return "".join(
        one if one.isprintable() else one.encode("unicode_escape").decode() for one in " ".join(text.split())
    )
