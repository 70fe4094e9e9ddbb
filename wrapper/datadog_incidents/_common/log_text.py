"""What somebody else said, made fit for a line of a log, and phrases that such lines share."""

from __future__ import annotations

from collections.abc import Mapping


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


def after(attempts: int) -> str:
    """How many attempts it took, where it took more than one."""
    return f" after {attempts} attempts" if attempts > 1 else ""


def known_as(request_id: str | None) -> str:
    """The server's id for a request, where it gave one."""
    return f" (request id {request_id})" if request_id else ""


def unless_json(headers: Mapping[str, str]) -> str:
    """What a body is that should have been JSON; often it is the page of a proxy."""
    kind = headers.get("content-type", "").partition(";")[0]
    return f" ({kind})" if kind and "json" not in kind.lower() else ""


def seconds(number: float) -> str:
    """Seconds to a tenth: a date to wait for is a matter of microseconds, and no time is `1e+06`."""
    return f"{number:.1f}".removesuffix(".0")
