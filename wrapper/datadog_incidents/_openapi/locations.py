"""Locations of validation errors: in the response body, and in the OpenAPI document."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
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
    """Segments of the JSON path. A key is shown only if it is the declared property that led to its value."""
    names: list[str | int | None] = []
    at = 0
    while at < len(rules):
        match rules[at]:
            case "properties":
                names.append(rules[at + 1])
                at += 2
            case "items" | "additionalProperties":
                names.append(None)
                at += 1
            case "anyOf" | "oneOf" | "allOf":
                at += 2
            case _:
                at += 1
    # The keyword of the error itself may be among these, but leads to no value.
    return [
        f"[{key}]" if isinstance(key, int) else f".{key}" if key == name else MAP_KEY
        for key, name in zip_longest(path, names[: len(path)])
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
