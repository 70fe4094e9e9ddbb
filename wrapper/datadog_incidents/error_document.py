"""Reads the body of an error reply: the server's own messages."""

from __future__ import annotations

from typing import Any

from .errors import ErrorDetail


def read_errors(body: Any) -> tuple[ErrorDetail, ...]:
    """Read a parsed error document: its `errors` are strings or objects, depending on the back end."""
    entries = body.get("errors") if isinstance(body, dict) else None
    return tuple(map(_detail, entries)) if isinstance(entries, list) else ()


def _detail(entry: Any) -> ErrorDetail:
    if not isinstance(entry, dict):
        return ErrorDetail(detail=str(entry))
    known = {key: str(entry[key]) for key in ("detail", "title", "status") if entry.get(key) is not None}
    return ErrorDetail(**known)
