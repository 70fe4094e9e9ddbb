"""Examples: every body has one, and each is valid. The OpenAPI validator does not look at them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema_rs

from ..bundle import escape
from .walk import Found, Node, bodies, every_schema, follow, valued


def example_present(document: Node) -> Found:
    """Readers, and the examples phase of the fuzzer, start from them."""
    for where, media in bodies(document):
        if "example" not in media and not media.get("examples"):
            yield where, "give an example"


def example_valid(document: Node) -> Found:
    """An example that its schema refuses teaches what does not work."""
    for where, holder in valued(document):
        for name, value in examples(document, holder):
            yield from _validated(document, holder.get("schema", {}), f"{where}/{name}", value)
    for where, schema in every_schema(document):
        values = [
            *schema.get("examples", []),
            *(schema[key] for key in ("default", "example") if key in schema),
        ]
        for value in values:
            yield from _validated(document, schema, where, value)


def examples(document: Node, holder: Node) -> Iterator[tuple[str, Any]]:
    """Place and value of each example of a body, parameter or header."""
    if "example" in holder:
        yield "example", holder["example"]
    for name, example in holder.get("examples", {}).items():
        yield f"examples/{escape(name)}", follow(document, example).get("value")


def _validated(document: Node, schema: Node, where: str, value: Any) -> Found:
    root = schema | {"components": document.get("components", {})}
    validator = jsonschema_rs.Draft202012Validator(root, validate_formats=True)
    error = next(validator.iter_errors(value), None)
    if error is not None:
        yield where, f"at {'/'.join(map(str, error.instance_path)) or 'the top'}: {error.message}"
