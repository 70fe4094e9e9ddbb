"""Conformance of responses to the OpenAPI document."""

from __future__ import annotations

import re
from functools import cache

from datadog_incidents._openapi.document import openapi_document
from datadog_incidents._openapi.responses import ResponseRules, Violation
from datadog_incidents_api.operations import OPERATIONS

from ..contract.open_enumerations import with_open_enumerations
from ..exchanges import Exchange

_DECLARED = {
    "status": "a declared status",
    "content-type": "the declared content type",
    "content": "a body as declared",
    "json": "JSON",
}
"""What is expected of the whole response, by rule; other rules are about a part of the body."""


@cache
def response_rules() -> ResponseRules:
    """Return the rules of responses, which may have values that the OpenAPI document does not list yet."""
    return ResponseRules(with_open_enumerations(openapi_document()))


def violation_of(exchange: Exchange) -> Violation | None:
    """Return the first rule of the OpenAPI document that a response breaks; None if it conforms."""
    if exchange.request.operation is None:
        return None
    operation, response = OPERATIONS[exchange.request.operation], exchange.response
    content_type = response.headers.get("content-type", "")
    place = (operation.path, operation.method)
    violations = response_rules().violations(*place, response.status, content_type, response.body)
    return next(iter(violations), None)


def place(exchange: Exchange, violation: Violation) -> str:
    """Return the status of a response, and where in its body it breaks a rule, for any item of a list."""
    path = re.sub(r"\[\d+\]", "[*]", violation.path)
    return f"{exchange.response.status} {path}"


def described(violation: Violation) -> str:
    """Return what the OpenAPI document has instead of what a response has, and where."""
    expected = _DECLARED.get(violation.rule, f"{violation.path} as declared")
    return f"expected {expected}, got {violation.found} ({violation.pointer} in the spec)"
