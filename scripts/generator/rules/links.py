"""Links, on which stateful tests walk: a broken one is a way that is never taken, without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..bundle import resolve
from .examples import examples
from .walk import METHODS, Found, Node, follow, operations, parameters, replies


def link_target(document: Node) -> Found:
    """A link leads to an operation and fills those parameters that it needs, with what there is."""
    by_id = {one.get("operationId"): (path, one) for _, path, _, one in operations(document)}
    for where, path, _, operation in operations(document):
        for status, name, reply, link in _links(document, operation):
            place = f"{where}/responses/{status}/links/{name}"
            if link.get("operationId") not in by_id:
                yield place, f"no operation {link.get('operationId')!r}"
                continue
            target = list(parameters(document, *by_id[link["operationId"]]))
            filled = link.get("parameters", {})
            for parameter in filled.keys() - {one["name"] for one in target}:
                yield place, f"{link['operationId']} has no parameter {parameter!r}"
            for parameter in {one["name"] for one in target if one.get("required")} - filled.keys():
                yield place, f"{link['operationId']} needs {parameter!r}"
            source = {(one["in"], one["name"]) for one in parameters(document, path, operation)}
            for expression in filled.values():
                if not _leads(document, str(expression), source, reply):
                    yield place, f"{expression!r} leads nowhere"


def _links(document: Node, operation: Node) -> Iterator[tuple[str, str, Node, Node]]:
    for status, reply in replies(document, operation):
        for name, link in reply.get("links", {}).items():
            yield status, name, reply, follow(document, link)


def _leads(document: Node, expression: str, source: set[tuple[str, str]], reply: Node) -> bool:
    """Whether an expression names a parameter of the request, or a member of every example of the reply."""
    if given := re.fullmatch(r"\$request\.(path|query)\.(.+)", expression):
        return (given[1], given[2]) in source
    pointer = expression.removeprefix("$response.body")
    shown = [value for media in reply.get("content", {}).values() for _, value in examples(document, media)]
    return pointer.startswith("#/") and all(resolve(value, pointer) is not None for value in shown)


def create_links(document: Node) -> Found:
    """A create links to everything that can be done with what it made, or stateful tests never get there."""
    for where, path, method, operation in operations(document):
        if method != "post" or "201" not in operation.get("responses", {}):
            continue
        linked = {link.get("operationId") for _, _, _, link in _links(document, operation)}
        for other, item in document["paths"].items():
            if re.fullmatch(re.escape(path) + r"/\{\w+\}", other):
                for target in (item[one].get("operationId") for one in METHODS if one in item):
                    if target not in linked:
                        yield where, f"201 lacks a link to {target}"
