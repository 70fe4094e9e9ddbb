"""Call log of the mock."""

from __future__ import annotations

from attrs import frozen


@frozen
class RecordedCall:
    """Request that the mock received, with the status of its response; credentials are not stored.

    Attributes:
        operation: ID of the operation; None for a request that matches none.
        method: HTTP method in upper case.
        path: path as sent, percent-encoded, without the query.
        query: query string as sent, percent-encoded, without the question mark.
        body: body as sent.
        status: status of the response; None if the connection was dropped.
    """

    operation: str | None
    method: str
    path: str
    query: str
    body: bytes
    status: int | None
