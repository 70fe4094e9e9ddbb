"""Timestamps that may be any other text, marked `x-timestamp`, which openapi-python-client ignores."""

from __future__ import annotations

from typing import Any

from .copies import copy_with

MARK = "x-timestamp"
TIMESTAMP: dict[str, Any] = {"type": "string", "format": "date-time"}
TEXT: dict[str, Any] = {"type": "string"}
NULL: dict[str, Any] = {"type": "null"}


def with_text_timestamps(node: Any) -> Any:
    """Return a copy of a node in which each marked string is a union of a timestamp and any other text."""
    return copy_with(node, _make_union)


def _make_union(schema: dict[str, Any]) -> None:
    if schema.pop(MARK, False) is True:
        kinds = schema.pop("type")
        schema["anyOf"] = [TIMESTAMP, TEXT, *([NULL] if "null" in kinds else [])]
