"""Call log of the mock."""

from __future__ import annotations

from collections import deque

from attrs import frozen

MAX_CALLS = 10_000
"""Default number of calls in the log."""


@frozen
class RecordedCall:
    """Request that the mock received, with the status of its response; credentials are not stored.

    Attributes:
        operation: ID of the operation; None for a request that matches none.
        method: HTTP method in upper case.
        path: path as sent, percent-encoded, without the query.
        query: query string as sent, percent-encoded, without the question mark.
        body: body as sent; empty for a request without valid credentials, or with a body that is too large.
        status: status of the response; None if the connection was dropped.
    """

    operation: str | None
    method: str
    path: str
    query: str
    body: bytes
    status: int | None


def call_log(max_calls: int | None) -> deque[RecordedCall]:
    """Return an empty log that drops the oldest calls beyond a number; None keeps all.

    Raises:
        ValueError: the number is not a whole number of at least 0.
    """
    if max_calls is not None and (type(max_calls) is not int or max_calls < 0):
        raise ValueError(
            f"max_calls must be a whole number of at least 0, or None for no limit, not {max_calls!r}"
        )
    return deque(maxlen=max_calls)
