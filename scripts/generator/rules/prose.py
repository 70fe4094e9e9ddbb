"""Rules on descriptions, and on values that are not plain JSON."""

from __future__ import annotations

import math
from typing import Any

from ..bundle import escape
from .traversal import INLINE, Node, Problems, every_header, every_parameter, operations, schemas


def described(document: Node) -> Problems:
    """Operations, parameters, headers, components and properties have descriptions, used as docstrings."""
    for where, _, _, operation in operations(document):
        for key in ("summary", "description"):
            if _blank(operation, key):
                yield where, f"the operation has no {key}"
    for what, holders in (("parameter", every_parameter(document)), ("header", every_header(document))):
        for where, holder in holders:
            if _blank(holder, "description"):
                yield where, f"the {what} has no description"
    for where, schema, role in schemas(document):
        if role != INLINE and "$ref" not in schema and _blank(schema, "description"):
            yield where, "no description"


def _blank(holder: Node, key: str) -> bool:
    return not holder.get(key, "").strip()


def plain_json(document: Node) -> Problems:
    """YAML parses an unquoted date as a date, and `no` as a boolean; neither is a JSON value or key."""

    def walk(node: Any, where: str) -> Problems:
        if isinstance(node, dict):
            for key, value in node.items():
                if not isinstance(key, str):
                    yield where, f"quote the key {key!r}"
                yield from walk(value, f"{where}/{escape(key)}")
        elif isinstance(node, list):
            for index, value in enumerate(node):
                yield from walk(value, f"{where}/{index}")
        elif isinstance(node, float) and not math.isfinite(node):
            yield where, f"{node} is not a JSON number"
        elif node is not None and not isinstance(node, str | int | float | bool):
            yield where, f"quote {node!s}: YAML parses it as a {type(node).__name__}"

    yield from walk(document, "#")
