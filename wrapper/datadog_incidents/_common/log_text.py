"""Text for error messages and logs: foreign text made safe for a single line, and shared suffixes."""

from __future__ import annotations

from collections.abc import Mapping


def truncated(text: str, limit: int = 500) -> str:
    """The first `limit` characters of a text, followed by its length if it was cut."""
    return text if len(text) <= limit else f"{text[:limit]}... ({len(text)} characters)"


def single_line(text: str) -> str:
    """A text with line breaks replaced by spaces and other unprintable characters escaped.

    The result cannot forge log lines or control a terminal.
    """
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode()
        for char in " ".join(text.split())
    )


def attempts_suffix(attempts: int) -> str:
    """The number of attempts, e.g. ` after 3 attempts`; empty for a single one."""
    return f" after {attempts} attempts" if attempts > 1 else ""


def request_id_suffix(request_id: str | None) -> str:
    """The server's request ID in parentheses; empty if the response has none."""
    return f" (request ID {request_id})" if request_id else ""


def content_type_suffix(headers: Mapping[str, str]) -> str:
    """The content type in parentheses if it is not JSON, as with a proxy's HTML page; otherwise empty."""
    kind = headers.get("content-type", "").partition(";")[0]
    return f" ({kind})" if kind and "json" not in kind.lower() else ""


def format_seconds(seconds: float) -> str:
    """A number of seconds with at most one decimal.

    `Retry-After` dates yield fractions down to microseconds, and `str` would use exponents for large
    numbers.
    """
    return f"{seconds:.1f}".removesuffix(".0")
