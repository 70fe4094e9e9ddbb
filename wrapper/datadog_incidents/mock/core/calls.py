"""Calls that the mock received, as tests see them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import define, field, frozen

from .received_request import parsed


@define(eq=False)
class RecordedResponse:
    """Response that the mock sent.

    Attributes:
        status: HTTP status.
        headers: values by lower-case name, without those of the connection, such as `content-length`.
    """

    status: int
    headers: Mapping[str, str]
    _body: bytes | None = field(repr=False)

    @property
    def body(self) -> bytes:
        """Body as sent; of a truncated response, the part that was sent.

        Raises:
            LookupError: the body is no longer kept, because later responses needed the memory.
        """
        if self._body is None:
            raise LookupError(_no_longer_kept("response"))
        return self._body

    @property
    def json(self) -> Any:
        """Body, parsed; None if it is empty.

        Raises:
            LookupError: the body is no longer kept.
            ValueError: the body is not JSON.
        """
        return parsed(self.body)

    def discard_body(self) -> None:
        """Release the memory of the body."""
        self._body = None


@frozen
class RecordedCall:
    """Request that the mock received, with its response; credentials are not stored.

    Two calls are equal if their requests and statuses are.

    Attributes:
        operation: ID of the operation; None for a request that matches none.
        method: HTTP method in upper case.
        path: path as sent, percent-encoded, without the query.
        query: query string as sent, percent-encoded, without the question mark.
        status: status of the response; None if the connection was dropped.
        response: response; None if the connection was dropped.
        replied_in: seconds in which the mock responded, including those of an injected delay or latency.
    """

    operation: str | None
    method: str
    path: str
    query: str
    _body: bytes | None = field(hash=False)
    status: int | None
    response: RecordedResponse | None = field(default=None, eq=False, repr=False)
    replied_in: float = field(default=0.0, eq=False, repr=False)

    @property
    def body(self) -> bytes:
        """Body as sent; empty for a request without valid credentials, or with a body that is too large.

        Raises:
            LookupError: the body is no longer kept, because later requests needed the memory.
        """
        if self._body is None:
            raise LookupError(_no_longer_kept("request"))
        return self._body

    @property
    def json(self) -> Any:
        """Request body, parsed; None if it is empty.

        Raises:
            LookupError: the body is no longer kept.
            ValueError: the body is not JSON.
        """
        return parsed(self.body)

    def __repr__(self) -> str:
        shown = {name: getattr(self, name) for name in ("operation", "method", "path", "query")}
        shown |= {"body": self._body, "status": self.status}
        return f"RecordedCall({', '.join(f'{name}={value!r}' for name, value in shown.items())})"

    def discard_body(self) -> None:
        """Release the memory of the body."""
        object.__setattr__(self, "_body", None)  # the class is frozen for everyone else


def _no_longer_kept(of: str) -> str:
    return (
        f"the body of this {of} is no longer kept: the mock keeps those of the last {of}s, 64 MiB altogether;"
        " read it earlier, or clear `calls` more often"
    )


class RecordedCalls(list[RecordedCall]):
    """List of calls. It does not grow when further calls are made.

    Args:
        calls: calls.
        discard: function that discards the calls that the mock has recorded.
    """

    def __init__(self, calls: Iterable[RecordedCall], discard: Callable[[], None]) -> None:
        super().__init__(calls)
        self._discard = discard

    def clear(self) -> None:
        """Discard all calls recorded so far, in this list and in the mock, whose state and faults remain."""
        super().clear()
        self._discard()

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return (list, ([*self],))  # a copy belongs to no mock
