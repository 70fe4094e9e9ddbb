"""Keeps unions of one open: openapi-python-client takes such a union for its only variant."""

from __future__ import annotations

from typing import Any

FREE: dict[str, Any] = {"type": "object", "additionalProperties": True}
"""The second variant: an object of any kind, which the templates know to be a variant yet to come."""


def opened(node: Any) -> Any:
    """A copy of a document in which every `anyOf` of one reference has a second, free-form variant."""
    if isinstance(node, list):
        return [opened(item) for item in node]
    if not isinstance(node, dict):
        return node
    copy = {key: opened(value) for key, value in node.items()}
    variants = copy.get("anyOf")
    if isinstance(variants, list) and len(variants) == 1 and "$ref" in variants[0]:
        copy["anyOf"] = [*variants, dict(FREE)]
    return copy
