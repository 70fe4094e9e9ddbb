"""Locations of validation errors: in the response body, and in the OpenAPI document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import jsonschema_rs

from .document import pointer

MAP_KEY = "[*]"
"""Place of a key that is not in the OpenAPI document: users choose those keys."""


def json_path(error: jsonschema_rs.ValidationError) -> str:
    """JSON path of the value that violates a rule; for `required`, of the missing member."""
    path = "$" + "".join(_places(error.instance_path, error.evaluation_path))
    if isinstance(error.kind, jsonschema_rs.ValidationErrorKind.Required):
        path += f".{error.kind.property}"
    return path


def _places(path: Sequence[str | int], rules: Sequence[str | int]) -> list[str]:
    """Segments of the JSON path. A key is shown only if a rule for a declared property led to its value."""
    declared: list[bool] = []
    at = 0
    while at < len(rules):
        match rules[at]:
            case "properties":
                declared.append(True)
                at += 2
            case "items" | "additionalProperties":
                declared.append(False)
                at += 1
            case "anyOf" | "oneOf" | "allOf":
                at += 2
            case _:
                at += 1
    # The keyword of the error itself, e.g. `additionalProperties`, leads to no value.
    shown = [*declared[: len(path)], *[False] * (len(path) - len(declared))]
    return [
        f"[{key}]" if isinstance(key, int) else f".{key}" if known else MAP_KEY
        for key, known in zip(path, shown, strict=True)
    ]


def rule_location(
    error: jsonschema_rs.ValidationError, schema: Sequence[str], document: dict[str, Any]
) -> tuple[str, str]:
    """Keyword of a violated rule, and the JSON pointer to it.

    Args:
        error: validation error.
        schema: keys in the OpenAPI document that lead to the schema of the response body.
        document: the OpenAPI document.
    """
    parts = [*error.schema_path]
    if parts[:1] != ["components"]:  # not within a component, so within the schema of the body itself
        parts = [*schema, *parts]
    *parents, keyword = parts
    node: Any = document
    for part in parents:
        node = node[part]
    if keyword not in node:  # a bound that was derived from the format of an integer
        keyword = "format"
    return str(keyword), pointer([*parents, keyword])
