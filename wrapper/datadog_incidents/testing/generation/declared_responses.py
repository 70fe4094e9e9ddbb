"""Responses that the spec declares for an operation."""

from __future__ import annotations

from functools import cache
from typing import Any

from attrs import frozen

from datadog_incidents_api.operations import OPERATIONS

from ..._openapi.document import follow, openapi_document
from .values import Schema


@frozen
class DeclaredResponse:
    """Response that the spec declares.

    Attributes:
        status: HTTP status.
        content_type: content type of the body; None if it has no body.
        schema: schema of the body; None if it has no body.
    """

    status: int
    content_type: str | None
    schema: Schema | None


@cache
def declared_responses(operation: str) -> tuple[DeclaredResponse, ...]:
    """Return all responses that the spec declares for an operation, with each of their content types."""
    document: dict[str, Any] = openapi_document()
    found = OPERATIONS[operation]
    responses = document["paths"][found.path][found.method.lower()]["responses"]
    result: list[DeclaredResponse] = []
    for status, response in responses.items():
        content: dict[str, Any] = follow(response, document).get("content", {})
        if not content:
            result.append(DeclaredResponse(int(status), None, None))
        for kind, media in content.items():
            result.append(DeclaredResponse(int(status), kind, media.get("schema")))
    return tuple(result)
