"""Examples: every body has one, and each is valid. The OpenAPI validator does not look at them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema_rs

from .walk import Found, Node, escape, every_parameter, follow, media_types, schemas


def example_present(document: Node) -> Found:
    """Readers, and the examples phase of the fuzzer, start from them."""
    for where, media in media_types(document):
        if "example" not in media and not media.get("examples"):
            yield where, "give an example"


def example_valid(document: Node) -> Found:
    """An example that its schema refuses teaches what does not work."""
    holders = [*media_types(document), *every_parameter(document)]
    for where, holder in holders:
        for name, value in _examples(document, holder):
            yield from _validated(document, holder.get("schema", {}), f"{where}/{name}", value)
    for where, schema, _ in schemas(document):
        values = [
            *schema.get("examples", []),
            *([schema["default"]] if "default" in schema else []),
        ]
        for value in values:
            yield from _validated(document, schema, where, value)


def _examples(document: Node, holder: Node) -> Iterator[tuple[str, Any]]:
    if "example" in holder:
        yield "example", holder["example"]
    for name, example in holder.get("examples", {}).items():
        yield f"examples/{escape(name)}", follow(document, example).get("value")


def _validated(document: Node, schema: Node, where: str, value: Any) -> Found:
    root = schema | {"components": document["components"]}
    try:
        error = next(jsonschema_rs.Draft202012Validator(root, validate_formats=True).iter_errors(value), None)
    except ValueError as problem:
        yield where, f"not JSON: {problem}"
        return
    if error is not None:
        yield where, f"at {'/'.join(map(str, error.instance_path)) or 'the top'}: {error.message}"
