"""Parameters that openapi-python-client 0.29.1 would send in another way than the document says."""

from __future__ import annotations

from .walk import Found, Node, every_parameter, follow


def parameter_schema(document: Node) -> Found:
    """openapi-python-client leaves out a parameter with `content` without a word."""
    for where, parameter in every_parameter(document):
        if "schema" not in parameter:
            yield where, "say schema, not content"


def query_style(document: Node) -> Found:
    """`explode` is true unless said otherwise, and openapi-python-client ignores it: so it has to be said."""
    for where, parameter in every_parameter(document):
        listed = "array" in _types(document, parameter.get("schema", {}))
        if parameter["in"] == "query" and listed and not {"style", "explode"} <= parameter.keys():
            yield where, "a list in the query has to say style and explode"


def query_default(document: Node) -> Found:
    """openapi-python-client sends a default even where the caller gave nothing."""
    for where, parameter in every_parameter(document):
        if parameter["in"] == "query" and _has_default(document, parameter.get("schema", {})):
            yield where, "a query parameter must not have a default; describe it in words"


def _variants(document: Node, schema: Node) -> list[Node]:
    schema = follow(document, schema)
    nested = [one for key in ("oneOf", "anyOf", "allOf") for one in schema.get(key, [])]
    return [schema, *(found for one in nested for found in _variants(document, one))]


def _types(document: Node, schema: Node) -> set[str]:
    kinds = [variant.get("type", []) for variant in _variants(document, schema)]
    return {one for kind in kinds for one in (kind if isinstance(kind, list) else [kind])}


def _has_default(document: Node, schema: Node) -> bool:
    return any("default" in variant for variant in _variants(document, schema))
