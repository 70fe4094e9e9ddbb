"""Request as tests see it, without credentials."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from .messages import Request

CREDENTIALS = frozenset(
    ("authorization", "cookie", "dd-api-key", "dd-application-key", "proxy-authorization")
)
"""Headers that contain keys or tokens."""


@frozen
class ReceivedRequest:
    """Request to one of the operations, as the `match` of a fault receives it.

    Attributes:
        operation: ID of the operation.
        method: HTTP method in upper case.
        path: path as sent, percent-encoded, without the query.
        query: query string as sent, percent-encoded, without the question mark.
        headers: values by lower-case name, without those that contain credentials.
        body: body as sent; empty for a request without valid credentials.
    """

    operation: str
    method: str
    path: str
    query: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)

    @property
    def json(self) -> Any:
        """Body, parsed; None if it is empty.

        Raises:
            ValueError: the body is not JSON.
        """
        return parsed(self.body)


def received(operation: str, request: Request) -> ReceivedRequest:
    headers = {name: value for name, value in request.headers.items() if name not in CREDENTIALS}
    return ReceivedRequest(operation, request.method, request.path, request.query, headers, request.body)


def parsed(body: bytes) -> Any:
    """Return a body, parsed; None if it is empty.

    Raises:
        ValueError: it is not JSON.
    """
    if not body:
        return None
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"the body is not valid JSON: {error}") from None
