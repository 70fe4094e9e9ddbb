"""Rules on operations: paths, methods, IDs, tags, bodies, security and statuses."""

from __future__ import annotations

import re
from collections import Counter

from ..bundle import escape
from .traversal import METHODS, Node, Problems, follow, operations, parameters, responses

COMMON_STATUSES = ("401", "403", "429")
BOTH_KEYS: Node = {"apiKeyAuth": [], "appKeyAuth": []}
OTHER_METHODS = {"head", "options", "trace"}
BETA = "Beta: Datadog may change or remove this operation without notice."
HEADERS = [
    *(f"X-RateLimit-{part}" for part in ("Limit", "Name", "Period", "Remaining", "Reset")),
    "X-Request-Id",
]


def path_item_ref(document: Node) -> Problems:
    """openapi-python-client silently skips a path that is a reference."""
    for path, item in document["paths"].items():
        if "$ref" in item:
            yield f"#/paths/{escape(path)}", "a path must not be a $ref"


def other_method(document: Node) -> Problems:
    """The templates and the rules support only the HTTP methods of resources."""
    for path, item in document["paths"].items():
        for method in sorted(item.keys() & OTHER_METHODS):
            yield f"#/paths/{escape(path)}/{method}", f"only {', '.join(METHODS)} are supported"


def operation_id(document: Node) -> Problems:
    """The ID is used as module name. (The OpenAPI validator checks that IDs are unique.)"""
    for where, _, _, operation in operations(document):
        name = operation.get("operationId", "")
        if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)+", name):
            yield where, f"operationId {name!r} does not have the form verb_noun in snake case"


def method_name(document: Node) -> Problems:
    """Method names are unique in a resource; of two equal ones, the second would replace the first."""
    named = [(where, _method(operation)) for where, _, _, operation in operations(document)]
    counted = Counter(method for _, method in named)
    for where, method in named:
        if counted[method] > 1:
            yield where, f"{counted[method]} operations would be {method}: set x-method"


def _method(operation: Node) -> str:
    verb = operation.get("operationId", "").partition("_")[0]
    return f"{'/'.join(operation.get('tags', []))}.{operation.get('x-method', verb)}"


def one_tag(document: Node) -> Problems:
    """Each operation has one tag, which names its resource, an attribute of the client."""
    known = [tag["name"] for tag in document.get("tags", [])]
    for index, tag in enumerate(known):
        if not re.fullmatch(r"[a-z][a-z0-9_]*", tag):
            yield f"#/tags/{index}", f"tag {tag!r} is not snake case"
    for where, _, _, operation in operations(document):
        tags = operation.get("tags", [])
        if len(tags) != 1 or tags[0] not in known:
            yield where, f"tags {tags} must be one of those in openapi.yaml"


def one_body_type(document: Node) -> Problems:
    """A request body has one content type; with two, the generated code cannot be imported."""
    for where, _, _, operation in operations(document):
        if "requestBody" in operation and len(follow(document, operation["requestBody"])["content"]) != 1:
            yield where, "a request body must have one content type"


def security_scope(document: Node) -> Problems:
    """The API accepts both keys together, or a token with a given scope, and no other credentials."""
    schemes = document.get("components", {}).get("securitySchemes", {})
    flows = schemes.get("AuthZ", {}).get("flows", {})
    known = {scope for flow in flows.values() for scope in flow["scopes"]}
    for where, _, _, operation in operations(document):
        security = operation.get("security", [])
        if BOTH_KEYS not in security:
            yield where, "security must offer both keys together"
        scopes = [scope for requirement in security for scope in requirement.get("AuthZ", [])]
        if not scopes or any(scope not in known for scope in scopes):
            yield where, f"security must offer AuthZ with a scope out of {sorted(known)}"
        for other in security:
            if other != BOTH_KEYS and other.keys() != {"AuthZ"}:
                yield where, f"security must not offer {other}"


def statuses(document: Node) -> Problems:
    """Responses cover the errors that an operation can return, and one success."""
    for where, path, _, operation in operations(document):
        responses = operation.get("responses", {})
        validated = "requestBody" in operation or any(
            parameter["in"] == "query" for parameter in parameters(document, path, operation)
        )
        expected = [*COMMON_STATUSES, *(["404"] if "{" in path else []), *(["400"] if validated else [])]
        for status in expected:
            if status not in responses:
                yield where, f"responses lack {status}"
        for status in responses:
            if not re.fullmatch(r"[1-5]\d\d", status):
                yield where, f"{status!r} is not a single status code"
        if sum(status.startswith("2") for status in responses) != 1:
            yield where, "responses must have exactly one status of success"


def beta_described(document: Node) -> Problems:
    """A beta operation says so in its description too, as other tools do not read `x-unstable`."""
    for where, _, _, operation in operations(document):
        stated = operation.get("description", "").strip().endswith(f"\n\n{BETA}")
        if operation.get("x-unstable") and not stated:
            yield where, f"the last paragraph of the description of a beta operation must be {BETA!r}"
        elif stated and not operation.get("x-unstable"):
            yield where, "the description says beta: set `x-unstable: true`"


def response_headers(document: Node) -> Problems:
    """Every response declares the rate limit and the request ID, and 429 also when to try again."""
    for where, _, _, operation in operations(document):
        for status, response in responses(document, operation):
            expected = [*HEADERS, "Retry-After"] if status == "429" else HEADERS
            missing = [name for name in expected if name not in response.get("headers", {})]
            if missing:
                yield f"{where}/responses/{status}", f"the response lacks the headers {', '.join(missing)}"
