"""Prepared API calls, independent of I/O: the request to send and the decoder of its response."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from ._reply_headers import RateLimit, request_id
from ._unset import UNSET
from .errors import DecodingError

if TYPE_CHECKING:
    from .evidence import Evidence

T = TypeVar("T")


class Paging(NamedTuple):
    """Query parameters of a paginated operation.

    Attributes:
        offset: name of the parameter for the start of a page, counted from 0: in items, or in pages if
            `step` is set.
        size: name of the parameter for the number of items per page.
        step: increment of `offset` from one page to the next; None if it is the number of items received.
    """

    offset: str
    size: str
    step: int | None = None


class Operation(NamedTuple):
    """API operation defined in the spec.

    Attributes:
        id: `operationId` in the spec, e.g. `create_incident`.
        method: HTTP method, in upper case.
        path: path template, e.g. `/api/v2/incidents/{incident_id}`.
        tag: attribute of the client for the resource, e.g. `incidents`.
        name: method of that resource.
        unstable: True if the API marks the operation as beta; it must be enabled before use.
        deprecated: True if the API marks the operation as deprecated.
        success: HTTP status codes of success, e.g. `(201,)`.
        scopes: OAuth scopes that a bearer token needs, together; assumed by the maintainers of the spec if
            `scopes_assumed`.
        scopes_assumed: True if Datadog publishes no scopes for the operation; `scopes` then follow the rule
            of similar operations.
        accept: media types of the responses, separated by commas, those of success first.
        paging: query parameters for pagination; None if the response is not paginated.
    """

    id: str
    method: str
    path: str
    tag: str
    name: str
    unstable: bool = False
    deprecated: bool = False
    success: tuple[int, ...] = (200,)
    scopes: tuple[str, ...] = ()
    scopes_assumed: bool = False
    accept: str = "application/json"
    paging: Paging | None = None

    @property
    def evidence(self) -> Evidence:
        """Evidence for the operation: documented, recorded, or assumed; read from the installed ledger."""
        from .evidence import evidence_of  # with its data, only if it is used

        return evidence_of(self.id)


class Call(Generic[T]):
    """Prepared API call: operation, URL parts, request body and response decoder.

    Attributes:
        operation: the operation to call.
        path: URL path, with its parameters filled in and percent-encoded.
        query: name and value pairs, in the order of the spec.
        body: JSON request body; UNSET if the operation takes none.
        read: decoder from the parsed JSON of a successful response to the result; None if the response has
            no body.
        read_partially: like `read`, but skips list items that cannot be decoded and returns an error for
            each; None if the response holds no list.
    """

    __slots__ = ("body", "operation", "path", "query", "read", "read_partially")

    def __init__(
        self,
        operation: Operation,
        path: str,
        read: Callable[[Any], T] | None,
        query: tuple[tuple[str, str], ...] = (),
        body: Any = UNSET,
        read_partially: Callable[[Any], tuple[T, tuple[DecodingError, ...]]] | None = None,
    ) -> None:
        self.operation = operation
        self.path = path
        self.read = read
        self.query = query
        self.body = body
        self.read_partially = read_partially

    def __repr__(self) -> str:
        return f"<Call of {self.operation.id}: {self.operation.method} {self.path}>"

    def with_query(self, **values: int) -> Call[T]:
        """Return a copy of the call with some query parameters replaced, keyed by their names in the URL."""
        kept = [(name, value) for name, value in self.query if name not in values]
        query = (*kept, *((name, str(value)) for name, value in values.items()))
        return Call(self.operation, self.path, self.read, query, self.body, self.read_partially)

    def decode(self, content: bytes) -> tuple[T, tuple[DecodingError, ...]]:
        """Decode the body of a successful response.

        Returns:
            The result, and an error for each list item that was omitted because it cannot be decoded.

        Raises:
            DecodingError: the body is not JSON, or does not match the spec.
        """
        if self.read is None:
            return None, ()  # type: ignore[return-value]  # T is None for operations without a response body
        from ._json_parsing import parse  # imports orjson, which takes a while

        try:
            source = parse(content)
        except (ValueError, RecursionError) as error:
            problem = "the body is empty" if not content else f"not JSON ({type(error).__name__})"
            raise DecodingError(problem, path="$", raw=content, operation=self.operation.id) from None
        try:
            return self.read(source), ()
        except DecodingError as error:
            found = error
        try:
            if self.read_partially is not None:
                result, errors = self.read_partially(source)
                return result, tuple(self._with_operation(one, one.raw) for one in errors)
        except DecodingError as error:
            found = error
        raise self._with_operation(found, content)

    def _with_operation(self, error: DecodingError, raw: object) -> DecodingError:
        """Return a copy of the error that names the operation."""
        return DecodingError(
            error.problem, path=error.path, raw=raw, operation=self.operation.id, index=error.index
        )


class Response(Generic[T]):
    """HTTP response with its decoded result.

    Attributes:
        status: HTTP status code.
        headers: response headers, a case-insensitive mapping.
        content: response body as received, decompressed.
        parsed: the result: a model, or None if the response has no body.
        attempts: number of requests sent for this call, including retries.
        errors: one error for each list item that could not be decoded; `parsed` omits these items.
        url: URL of the request, which never contains credentials; empty if the response was not received by a
            client.
        request_id: ID that the server assigned to the request, to quote to Datadog support; None if the
            response has none.
        rate_limit: state of the rate limit that applied to the call, from the response headers.
    """

    __slots__ = ("attempts", "content", "errors", "headers", "parsed", "status", "url")

    def __init__(
        self,
        status: int,
        headers: Mapping[str, str],
        content: bytes,
        parsed: T,
        attempts: int = 1,
        errors: tuple[DecodingError, ...] = (),
        url: str = "",
    ) -> None:
        self.status = status
        self.headers = headers
        self.content = content
        self.parsed = parsed
        self.attempts = attempts
        self.errors = errors
        self.url = url

    @property
    def request_id(self) -> str | None:
        return request_id(self.headers)

    @property
    def rate_limit(self) -> RateLimit:
        return RateLimit.of(self.headers)

    def __repr__(self) -> str:
        return f"<Response {self.status}, {len(self.content)} bytes>"

    def whole(self) -> T:
        """Return the result if it is complete.

        Raises:
            DecodingError: at least one list item could not be decoded; this is the first of `errors`.
        """
        if self.errors:
            raise self.errors[0]
        return self.parsed
