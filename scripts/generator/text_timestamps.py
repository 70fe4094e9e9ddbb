"""Timestamps that may be any other text, marked `x-timestamp`, which openapi-python-client ignores."""

from __future__ import annotations

from typing import Any

MARK = "x-timestamp"
TIMESTAMP: dict[str, Any] = {"type": "string", "format": "date-time"}
TEXT: dict[str, Any] = {"type": "string"}
NULL: dict[str, Any] = {"type": "null"}


def with_text_timestamps(node: Any) -> Any:
    """Return a copy of a node in which each marked string is a union of a timestamp and any other text."""
    if isinstance(node, list):
        return [with_text_timestamps(item) for item in node]
    if not isinstance(node, dict):
        return node
    copy = {key: with_text_timestamps(value) for key, value in node.items()}
    if copy.pop(MARK, False) is True:
        kinds = copy.pop("type")
        copy["anyOf"] = [TIMESTAMP, TEXT, *([NULL] if "null" in kinds else [])]
    return copy
