"""Copies of the parsed OpenAPI document in which some objects are changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def copy_with(node: Any, change: Callable[[dict[str, Any]], None]) -> Any:
    """Return a copy of a node, each object of which is changed in place after its members."""
    if isinstance(node, list):
        return [copy_with(item, change) for item in node]
    if not isinstance(node, dict):
        return node
    copy = {key: copy_with(value, change) for key, value in node.items()}
    change(copy)
    return copy
