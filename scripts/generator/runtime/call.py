"""One API call without I/O: what to send, and how to read the answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from .errors import DecodingError
from .reply_headers import RateLimit, request_id
from .types import UNSET

try:  # the [fast] extra
    import orjson

    _parse: Callable[[bytes], Any] = orjson.loads
except ImportError:
    _parse = json.loads

T = TypeVar("T")


class Paging(NamedTuple):
    """The query parameters of an operation that answers in pages.

    Attributes:
        offset: says where a page begins, counted from 0 in items, or in pages where there is a `step`.
        size: says how many items a page has.
        step: from one page to the next; None where that is as many as the page had items.
    """

    offset: str
    size: str
    step: int | None = None


class Operation(NamedTuple):
    """One operation of the document.

    Attributes:
        id: as in the document, such as `create_incident`.
        method: HTTP method in capitals.
        path: path template, such as `/api/v2/incidents/{incident_id}`.
        tag: the client's attribute for the resource, such as `incidents`.
        name: the method's name on that resource.
        unstable: True where the server calls it beta; it has to be enabled before use.
        deprecated: True where the server will drop it.
        success: statuses of success, such as `(201,)`.
        scopes: OAuth scopes a bearer token needs.
        paging: set where the answer comes in pages.
    """

    id: str
    method: str
    path: str
    tag: str
    name: str
    unstable: bool
    deprecated: bool
    success: tuple[int, ...]
    scopes: tuple[str, ...]
    paging: Paging | None = None


class Call(Generic[T]):
    """A prepared call.

    Attributes:
        operation: what is called.
        path: the path with its parameters filled in and percent-encoded.
        query: name and value pairs, in the document's order.
        body: JSON to send; UNSET where the operation takes none.
        read: turns the parsed JSON of a successful reply into the result; None where there is no body.
        salvage: does so without the items of lists that cannot be read, and tells which; None for no lists.
    """

    __slots__ = ("body", "operation", "path", "query", "read", "salvage")

    def __init__(
        self,
        operation: Operation,
        path: str,
        read: Callable[[Any], T] | None,
        query: tuple[tuple[str, str], ...] = (),
        body: Any = UNSET,
        salvage: Callable[[Any], tuple[T, tuple[DecodingError, ...]]] | None = None,
    ) -> None:
        self.operation = operation
        self.path = path
        self.read = read
        self.query = query
        self.body = body
        self.salvage = salvage

    def __repr__(self) -> str:
        return f"<Call of {self.operation.id}: {self.operation.method} {self.path}>"

    def with_query(self, **values: int) -> Call[T]:
        """The same call with some query parameters replaced; keys are the parameters' wire names."""
        kept = [(name, value) for name, value in self.query if name not in values]
        query = (*kept, *((name, str(value)) for name, value in values.items()))
        return Call(self.operation, self.path, self.read, query, self.body, self.salvage)

    def decode(self, content: bytes) -> tuple[T, tuple[DecodingError, ...]]:
        """Read the body of a successful reply.

        Returns:
            The result, and an error for each item of a list that had to be left out of it.

        Raises:
            DecodingError: not JSON, or JSON that the document rules out.
        """
        if self.read is None:
            return None, ()  # type: ignore[return-value]  # T is None for operations without a reply body
        try:
            source = _parse(content)
        except (ValueError, RecursionError) as error:
            problem = "the body is empty" if not content else f"not JSON ({type(error).__name__})"
            raise DecodingError(problem, path="$", raw=content, operation=self.operation.id) from None
        try:
            return self.read(source), ()
        except DecodingError as error:
            found = error
        try:
            if self.salvage is not None:
                result, errors = self.salvage(source)
                return result, tuple(self._named(one, one.raw) for one in errors)
        except DecodingError as error:
            found = error
        raise self._named(found, content)

    def _named(self, error: DecodingError, raw: object) -> DecodingError:
        """The same error with the operation's name."""
        return DecodingError(
            error.problem, path=error.path, raw=raw, operation=self.operation.id, index=error.index
        )


class Response(Generic[T]):
    """A reply with its result.

    Attributes:
        status: HTTP status.
        headers: case-insensitive mapping, as received.
        content: the body as received, decompressed.
        parsed: the result: a model, or None where the operation has no reply body.
        attempts: requests sent for this call, retries included.
        errors: one for each item of a list that could not be read; `parsed` is without them.
        request_id: the server's id for the request, which its support asks for; None where it gave none.
        rate_limit: how much is left of the limit that the call came under, as far as the reply says.
    """

    __slots__ = ("attempts", "content", "errors", "headers", "parsed", "status")

    def __init__(
        self,
        status: int,
        headers: Mapping[str, str],
        content: bytes,
        parsed: T,
        attempts: int = 1,
        errors: tuple[DecodingError, ...] = (),
    ) -> None:
        self.status = status
        self.headers = headers
        self.content = content
        self.parsed = parsed
        self.attempts = attempts
        self.errors = errors

    @property
    def request_id(self) -> str | None:
        return request_id(self.headers)

    @property
    def rate_limit(self) -> RateLimit:
        return RateLimit.of(self.headers)

    def __repr__(self) -> str:
        return f"<Response {self.status}, {len(self.content)} bytes>"

    def whole(self) -> T:
        """The result, if nothing is missing from it.

        Raises:
            DecodingError: the first of `errors`.
        """
        if self.errors:
            raise self.errors[0]
        return self.parsed
