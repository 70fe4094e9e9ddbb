"""What every operation has to say, and how."""

from __future__ import annotations

import re
from collections import Counter

from .walk import METHODS, Found, Node, every_parameter, follow, operations, parameters

ALWAYS = ("401", "403", "429")


def path_item_ref(document: Node) -> Found:
    """openapi-python-client drops a path that is a reference without a word."""
    for path, item in document["paths"].items():
        if "$ref" in item:
            yield f"#/paths/{path}", "a path must not be a $ref"


def operation_id(document: Node) -> Found:
    """The id names module, function and method."""
    counted = Counter(operation.get("operationId") for _, _, _, operation in operations(document))
    for where, _, _, operation in operations(document):
        name = operation.get("operationId")
        if name is None or not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)+", name):
            yield where, f"operationId {name!r} is not verb_noun in snake case"
        elif counted[name] > 1:
            yield where, f"operationId {name!r} is used {counted[name]} times"


def one_tag(document: Node) -> Found:
    """The tag is the resource, an attribute of the client."""
    known = {tag["name"] for tag in document.get("tags", [])}
    for where, _, _, operation in operations(document):
        tags = operation.get("tags", [])
        if len(tags) != 1 or tags[0] not in known:
            yield where, f"tags {tags} should be one of those that the root lists"


def one_body_type(document: Node) -> Found:
    """Two content types on one body give code that does not import."""
    for where, _, _, operation in operations(document):
        if len(operation.get("requestBody", {"content": [1]})["content"]) != 1:
            yield where, "a request body has one content type"


def query_style(document: Node) -> Found:
    """`explode` is true unless said otherwise, and openapi-python-client ignores it: so it has to be said."""
    for where, parameter in every_parameter(document):
        schema = parameter.get("schema", {})
        if parameter.get("in") == "query" and schema.get("type") == "array" and "explode" not in parameter:
            yield where, "a list in the query has to say style and explode"


def query_default(document: Node) -> Found:
    """openapi-python-client sends a default even where the caller gave nothing."""
    for where, parameter in every_parameter(document):
        if parameter.get("in") == "query" and "default" in follow(document, parameter.get("schema", {})):
            yield where, "a query parameter must not have a default; describe it in words"


def security_scope(document: Node) -> Found:
    """Either both keys together, or a token with a named scope."""
    schemes = document["components"]["securitySchemes"]
    known = schemes["AuthZ"]["flows"]["authorizationCode"]["scopes"]
    for where, _, _, operation in operations(document):
        security = operation.get("security", [])
        if {"apiKeyAuth": [], "appKeyAuth": []} not in security:
            yield where, "security has to offer both keys together"
        scopes = [scope for requirement in security for scope in requirement.get("AuthZ", [])]
        if not scopes or any(scope not in known for scope in scopes):
            yield where, f"security has to offer AuthZ with a scope of {sorted(known)}"


def statuses(document: Node) -> Found:
    """What any call may meet, and one success."""
    for where, path, _, operation in operations(document):
        replies = operation.get("responses", {})
        expected = [
            *ALWAYS,
            *(["404"] if "{" in path else []),
            *(["400"] if "requestBody" in operation else []),
        ]
        for status in expected:
            if status not in replies:
                yield where, f"responses lack {status}"
        if sum(status.startswith("2") for status in replies) != 1:
            yield where, "responses need exactly one success"


def link_target(document: Node) -> Found:
    """A link leads to an operation and fills parameters that it has."""
    by_id = {one.get("operationId"): (path, one) for _, path, _, one in operations(document)}
    for where, _, _, operation in operations(document):
        for status, reply in operation.get("responses", {}).items():
            for name, link in reply.get("links", {}).items():
                place = f"{where}/responses/{status}/links/{name}"
                if link.get("operationId") not in by_id:
                    yield place, f"no operation {link.get('operationId')!r}"
                    continue
                path, target = by_id[link["operationId"]]
                known = {parameter["name"] for parameter in parameters(document, path, target)}
                for parameter in link.get("parameters", {}).keys() - known:
                    yield place, f"{link['operationId']} has no parameter {parameter!r}"


def create_links(document: Node) -> Found:
    """A create links to everything that can be done with what it made, or stateful tests never get there."""
    for where, path, method, operation in operations(document):
        created = operation.get("responses", {}).get("201")
        if method != "post" or created is None:
            continue
        linked = {link.get("operationId") for link in created.get("links", {}).values()}
        for other, item in document["paths"].items():
            if re.fullmatch(re.escape(path) + r"/\{\w+\}", other):
                for target in (item[one]["operationId"] for one in METHODS if one in item):
                    if target not in linked:
                        yield where, f"201 lacks a link to {target}"
