"""What readers and templates need: words, and nothing but JSON."""

from __future__ import annotations

import math
from typing import Any

from ..bundle import escape
from .walk import INLINE, Found, Node, every_header, every_parameter, operations, schemas


def described(document: Node) -> Found:
    """Descriptions become docstrings; a member without one is a blank in the reference."""
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


def plain_json(document: Node) -> Found:
    """YAML turns an unquoted date into a date, and `no` into a boolean key; JSON has neither."""

    def walk(node: Any, where: str) -> Found:
        if isinstance(node, dict):
            for key, value in node.items():
                if not isinstance(key, str):
                    yield where, f"quote the key {key!r}"
                yield from walk(value, f"{where}/{escape(key)}")
        elif isinstance(node, list):
            for index, value in enumerate(node):
                yield from walk(value, f"{where}/{index}")
        elif isinstance(node, float) and not math.isfinite(node):
            yield where, f"JSON has no {node}"
        elif node is not None and not isinstance(node, str | int | float | bool):
            yield where, f"quote {node!s}: YAML made a {type(node).__name__} of it"

    yield from walk(document, "#")
