"""Test cases of the fuzzer: an operation, and the responses that a client receives when it calls it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Literal

from attrs import evolve, frozen

from datadog_incidents._http.library import httpx

Kind = Literal["valid", "evolved", "hostile"]
KINDS: tuple[Kind, ...] = ("valid", "evolved", "hostile")

Headers = tuple[tuple[bytes, bytes], ...]
Checks = Literal["log", "raise"]


@frozen
class Canned:
    """Response that a client receives.

    Attributes:
        status: HTTP status.
        headers: names and values.
        body: body as sent, which may be compressed.
        lost: whether the connection is lost after the body.
        refused: whether the connection is refused, so that there is no response at all.
        changes: descriptions of the changes that distinguish it from a valid response.
    """

    status: int
    headers: Headers
    body: bytes
    lost: bool = False
    refused: bool = False
    changes: tuple[str, ...] = ()

    def to_httpx(self, request: httpx.Request) -> httpx.Response:
        """Create the response that a transport of `httpx` returns.

        Raises:
            httpx.ConnectError: the connection is refused.
        """
        if self.refused:
            raise httpx.ConnectError("connection refused", request=request)
        return httpx.Response(self.status, headers=list(self.headers), stream=_Body(self), request=request)

    def with_header(self, name: bytes, value: bytes | None) -> Canned:
        """Return a copy with another value of a header; None removes it."""
        kept = tuple(header for header in self.headers if header[0].lower() != name.lower())
        return evolve(self, headers=kept if value is None else (*kept, (name, value)))

    def described(self) -> str:
        """Return the response as text for a report."""
        if self.refused:
            return "connection refused"
        headers = "".join(f"\n  {name!r}: {value!r}" for name, value in self.headers)
        return f"{self.status}{headers}\n  {self.body!r}{' and the connection is lost' * self.lost}"


@frozen
class Case:
    """Call of an operation, and its responses; the last one is repeated.

    Attributes:
        kind: kind of the responses.
        operation: ID of the operation.
        responses: responses in the sequence of the requests.
        calls: number of successive calls with the same client.
        attempts: attempts that the retry policy permits.
        checks: mode of `check_replies`; None without checks.
        by_item: whether lists are read item by item, rather than by page.
        own_httpx: whether the application passes its own client of `httpx`.
    """

    kind: Kind
    operation: str
    responses: tuple[Canned, ...]
    calls: int = 1
    attempts: int = 1
    checks: Checks | None = None
    by_item: bool = False
    own_httpx: bool = False

    @property
    def size(self) -> int:
        """Number of bytes of the responses, for the comparison of cases that show the same failure."""
        heads = (len(name) + len(value) for one in self.responses for name, value in one.headers)
        return sum(heads) + sum(len(one.body) + 3 for one in self.responses)

    def described(self) -> str:
        """Return the case as text for a report."""
        options = (
            f"{self.calls} calls" * (self.calls > 1),
            f"{self.attempts} attempts" * (self.attempts > 1),
            f"check_replies={self.checks!r}" * (self.checks is not None),
            "item by item" * self.by_item,
            "http_client=..." * self.own_httpx,
        )
        head = ", ".join([self.operation, *filter(None, options)])
        return "\n".join([head, *(one.described() for one in self.responses)])


class _Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    def __init__(self, canned: Canned) -> None:
        self._canned = canned

    def __iter__(self) -> Iterator[bytes]:
        if self._canned.body:
            yield self._canned.body
        if self._canned.lost:
            raise httpx.ReadError("connection reset")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        pass

    async def aclose(self) -> None:
        pass
