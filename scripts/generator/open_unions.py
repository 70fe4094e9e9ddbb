"""Preservation of unions with a single variant, which openapi-python-client replaces by that variant."""

from __future__ import annotations

from typing import Any

from .copies import copy_with

FREE_FORM_OBJECT: dict[str, Any] = {"type": "object", "additionalProperties": True}
"""The second variant: a free-form object, which the templates treat as a variant unknown to the spec."""


def with_open_unions(node: Any) -> Any:
    """Return a copy of a node in which every `anyOf` of one reference has a second, free-form variant."""
    return copy_with(node, _open)


def _open(schema: dict[str, Any]) -> None:
    variants = schema.get("anyOf")
    if isinstance(variants, list) and len(variants) == 1 and "$ref" in variants[0]:
        schema["anyOf"] = [*variants, dict(FREE_FORM_OBJECT)]
