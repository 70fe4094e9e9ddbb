"""What every operation has to say, and how."""

from __future__ import annotations

import re
from collections import Counter

from ..bundle import escape
from .walk import METHODS, Found, Node, follow, operations, parameters

ALWAYS = ("401", "403", "429")
BOTH_KEYS: Node = {"apiKeyAuth": [], "appKeyAuth": []}
OTHER_METHODS = {"head", "options", "trace"}


def path_item_ref(document: Node) -> Found:
    """openapi-python-client drops a path that is a reference without a word."""
    for path, item in document["paths"].items():
        if "$ref" in item:
            yield f"#/paths/{escape(path)}", "a path must not be a $ref"


def other_method(document: Node) -> Found:
    """The templates, and every rule here, know the methods of a resource and no others."""
    for path, item in document["paths"].items():
        for method in sorted(item.keys() & OTHER_METHODS):
            yield f"#/paths/{escape(path)}/{method}", f"only {', '.join(METHODS)} are generated"


def operation_id(document: Node) -> Found:
    """The id names module and function. (That there are no two of a kind, the OpenAPI validator sees to.)"""
    for where, _, _, operation in operations(document):
        name = operation.get("operationId", "")
        if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)+", name):
            yield where, f"operationId {name!r} is not verb_noun in snake case"


def method_name(document: Node) -> Found:
    """Two methods of one name in a resource: the second would take the place of the first."""
    named = [(where, _method(operation)) for where, _, _, operation in operations(document)]
    counted = Counter(method for _, method in named)
    for where, method in named:
        if counted[method] > 1:
            yield where, f"{counted[method]} operations would be {method}: say x-method"


def _method(operation: Node) -> str:
    verb = operation.get("operationId", "").partition("_")[0]
    return f"{'/'.join(operation.get('tags', []))}.{operation.get('x-method', verb)}"


def one_tag(document: Node) -> Found:
    """The tag is the resource, an attribute of the client."""
    known = [tag["name"] for tag in document.get("tags", [])]
    for index, tag in enumerate(known):
        if not re.fullmatch(r"[a-z][a-z0-9_]*", tag):
            yield f"#/tags/{index}", f"tag {tag!r} is not snake case"
    for where, _, _, operation in operations(document):
        tags = operation.get("tags", [])
        if len(tags) != 1 or tags[0] not in known:
            yield where, f"tags {tags} should be one of those that the root lists"


def one_body_type(document: Node) -> Found:
    """Two content types on one body give code that does not import."""
    for where, _, _, operation in operations(document):
        if "requestBody" in operation and len(follow(document, operation["requestBody"])["content"]) != 1:
            yield where, "a request body has one content type"


def security_scope(document: Node) -> Found:
    """Either both keys together, or a token with a named scope; nothing else opens the door."""
    schemes = document.get("components", {}).get("securitySchemes", {})
    flows = schemes.get("AuthZ", {}).get("flows", {})
    known = {scope for flow in flows.values() for scope in flow["scopes"]}
    for where, _, _, operation in operations(document):
        security = operation.get("security", [])
        if BOTH_KEYS not in security:
            yield where, "security has to offer both keys together"
        scopes = [scope for requirement in security for scope in requirement.get("AuthZ", [])]
        if not scopes or any(scope not in known for scope in scopes):
            yield where, f"security has to offer AuthZ with a scope of {sorted(known)}"
        for other in security:
            if other != BOTH_KEYS and other.keys() != {"AuthZ"}:
                yield where, f"security must not offer {other}"


def statuses(document: Node) -> Found:
    """What any call may meet, and one success."""
    for where, path, _, operation in operations(document):
        replies = operation.get("responses", {})
        refusable = "requestBody" in operation or any(
            parameter["in"] == "query" for parameter in parameters(document, path, operation)
        )
        expected = [*ALWAYS, *(["404"] if "{" in path else []), *(["400"] if refusable else [])]
        for status in expected:
            if status not in replies:
                yield where, f"responses lack {status}"
        for status in replies:
            if not re.fullmatch(r"[1-5]\d\d", status):
                yield where, f"{status!r} is no single status"
        if sum(status.startswith("2") for status in replies) != 1:
            yield where, "responses need exactly one success"
