"""Rules on links, which stateful fuzzing follows; it silently skips a broken link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from ..bundle import resolve
from .examples import examples
from .traversal import METHODS, Node, Problems, follow, operations, parameters, responses

BODY = "x-request-body"


def link_target(document: Node) -> Problems:
    """A link names an existing operation, and sets its required parameters to values that exist."""
    by_id = {one.get("operationId"): (path, one) for _, path, _, one in operations(document)}
    for where, path, _, operation in operations(document):
        for status, name, response, link in _links(document, operation):
            place = f"{where}/responses/{status}/links/{name}"
            if link.get("operationId") not in by_id:
                yield place, f"there is no operation {link.get('operationId')!r}"
                continue
            target = list(parameters(document, *by_id[link["operationId"]]))
            filled = link.get("parameters", {})
            for parameter in filled.keys() - {one["name"] for one in target}:
                yield place, f"{link['operationId']} has no parameter {parameter!r}"
            for parameter in {one["name"] for one in target if one.get("required")} - filled.keys():
                yield place, f"{link['operationId']} requires {parameter!r}"
            source = {(one["in"], one["name"]) for one in parameters(document, path, operation)}
            for expression in chain(filled.values(), _expressions(link.get(BODY))):
                if not _resolves(document, str(expression), source, response):
                    yield place, f"{expression!r} does not resolve to a value"


def link_body(document: Node) -> Problems:
    """A link sets parts of a request body in an extension: in OpenAPI, `requestBody` is one value."""
    for where, _, _, operation in operations(document):
        for status, name, _, link in _links(document, operation):
            if "requestBody" in link:
                yield f"{where}/responses/{status}/links/{name}", f"write `{BODY}` instead of `requestBody`"


def _expressions(body: Any) -> Iterator[str]:
    """Yield the runtime expressions in a request body."""
    if isinstance(body, str):
        if body.startswith("$"):
            yield body
    elif isinstance(body, dict | list):
        for value in body.values() if isinstance(body, dict) else body:
            yield from _expressions(value)


def _links(document: Node, operation: Node) -> Iterator[tuple[str, str, Node, Node]]:
    for status, response in responses(document, operation):
        for name, link in response.get("links", {}).items():
            yield status, name, response, follow(document, link)


def _resolves(document: Node, expression: str, source: set[tuple[str, str]], response: Node) -> bool:
    """Whether an expression is a parameter of the request, or a member of every example of the response."""
    if given := re.fullmatch(r"\$request\.(path|query)\.(.+)", expression):
        return (given[1], given[2]) in source
    pointer = expression.removeprefix("$response.body")
    shown = [
        value for media in response.get("content", {}).values() for _, value in examples(document, media)
    ]
    return pointer.startswith("#/") and all(resolve(value, pointer) is not None for value in shown)


def create_links(document: Node) -> Problems:
    """A create operation links to all operations on the new resource, for stateful fuzzing to reach them."""
    for where, path, method, operation in operations(document):
        if method != "post" or "201" not in operation.get("responses", {}):
            continue
        linked = {link.get("operationId") for _, _, _, link in _links(document, operation)}
        for other, item in document["paths"].items():
            if re.fullmatch(re.escape(path) + r"/\{\w+\}", other):
                for target in (item[one].get("operationId") for one in METHODS if one in item):
                    if target not in linked:
                        yield where, f"the 201 response lacks a link to {target}"
