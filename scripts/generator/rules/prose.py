"""What readers and templates need: words, and nothing but JSON."""

from __future__ import annotations

from typing import Any

from .walk import Found, Node, escape, every_parameter, operations, schemas


def described(document: Node) -> Found:
    """Descriptions become docstrings; a member without one is a blank in the reference."""
    for where, _, _, operation in operations(document):
        for key in ("summary", "description"):
            if not operation.get(key):
                yield where, f"the operation has no {key}"
    for where, parameter in every_parameter(document):
        if not parameter.get("description"):
            yield where, "the parameter has no description"
    for where, schema, component in schemas(document):
        is_member = where.rpartition("/")[0].endswith("/properties")
        if (component or is_member) and "$ref" not in schema and not schema.get("description"):
            yield where, "no description"


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
        elif node is not None and not isinstance(node, str | int | float | bool):
            yield where, f"quote {node!s}: YAML made a {type(node).__name__} of it"

    yield from walk(document, "#")
