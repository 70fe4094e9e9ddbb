"""Removal of the defaults of query parameters, which openapi-python-client would send.

The server applies its default if a parameter is absent; sending it would only hide a change of it.
"""

from __future__ import annotations

import copy
from typing import Any

from .bundle import resolve

Node = dict[str, Any]


def without_query_defaults(document: Node) -> Node:
    """Return a copy of the spec in which no query parameter has a default.

    A component with a default that a query parameter refers to loses it too.
    """
    document = copy.deepcopy(document)
    items = [*document["paths"].values()]
    holders = [*items, *(one for item in items for one in item.values() if isinstance(one, dict))]
    inline = [parameter for holder in holders for parameter in holder.get("parameters", [])]
    for parameter in [*document.get("components", {}).get("parameters", {}).values(), *inline]:
        if parameter.get("in") == "query":
            _remove_default(document, parameter["schema"])
    return document


def _remove_default(document: Node, schema: Node) -> None:
    schema.pop("default", None)
    if "$ref" in schema:
        _remove_default(document, resolve(document, schema["$ref"]))
    for variant in (one for keyword in ("oneOf", "anyOf", "allOf") for one in schema.get(keyword, ())):
        _remove_default(document, variant)
