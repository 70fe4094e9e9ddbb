"""HTTP responses, failures to receive one, and their conversion to results and errors."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from datadog_incidents_api._reply_headers import request_id
from datadog_incidents_api.errors import DecodingError
from datadog_incidents_api.types import Call, Response

from .._common.log_text import (
    attempts_suffix,
    content_type_suffix,
    request_id_suffix,
    single_line,
    truncated,
)
from ..errors import (
    DatadogError,
    RequestTimeoutError,
    ResponseTooLargeError,
    ServerError,
    TransportError,
    UnexpectedResponseError,
    class_for,
)
from .error_document import read_errors
from .redaction import Redactor
from .request import Request

if TYPE_CHECKING:
    from ..checks import Disagreement

T = TypeVar("T")


class Reply:
    """HTTP response as received, complete but not decoded; `headers` is case-insensitive.

    `disagreements` with the OpenAPI document are to be raised at the end of the call.

    Not named `Response`, because that is the typed class of `datadog_incidents_api`, which holds the decoded
    result of a call.
    """

    __slots__ = ("content", "disagreements", "headers", "status")

    def __init__(
        self,
        status: int,
        headers: Mapping[str, str],
        content: bytes,
        disagreements: tuple[Disagreement, ...] = (),
    ) -> None:
        self.status = status
        self.headers = headers
        self.content = content
        self.disagreements = disagreements

    def __repr__(self) -> str:
        return f"<Reply {self.status}, {len(self.content)} bytes>"

    def without_secrets(self, redactor: Redactor) -> Reply:
        """A copy with redacted headers, because a server may echo secrets in them."""
        return Reply(self.status, redactor.headers(self.headers), self.content, self.disagreements)


class NoReply(NamedTuple):
    """Failure to receive a complete response.

    Attributes:
        problem: message of the HTTP library or of the reader of the body.
        sent: whether the request may have reached the server.
        timed_out: whether a timeout or the deadline expired.
        too_large: whether the body exceeded the size limit.
    """

    problem: str
    sent: bool
    timed_out: bool = False
    too_large: bool = False

    def without_secrets(self, redactor: Redactor) -> NoReply:
        """A copy whose `problem`, which may quote the request or the response, is redacted.

        The message is also truncated and put on a single line.
        """
        return self._replace(problem=single_line(truncated(redactor.text(self.problem))))


def response_for(
    call: Call[T], request: Request, reply: Reply, attempts: int, redactor: Redactor
) -> Response[T]:
    """Decode a successful HTTP response into the typed `Response` of a call, which is not redacted.

    Raises:
        DecodingError: the body does not match the OpenAPI document.
        UnexpectedResponseError: the response has disagreements.
    """
    # Neither request nor reply shows its headers in a traceback, as they themselves would.
    complete = partial(_completed, request=request, reply=reply, attempts=attempts, redactor=redactor)
    try:
        # No local variable refers to the body, because tracebacks can show it.
        parsed, errors = call.decode(_result(reply))
    except DecodingError as error:
        failure = with_disagreements(complete(error), call, request, reply, attempts)
    else:
        response = Response(
            reply.status,
            reply.headers,
            reply.content,
            parsed,
            attempts,
            tuple(map(complete, errors)),
            request.url,
        )
        if reply.disagreements:
            raise _unexpected(call, request, reply, attempts, response=response)
        return response
    try:
        # Outside the handler of the original error, whose traceback and context hold the body.
        raise failure
    finally:
        del failure  # which refers to this frame by its traceback


def _result(reply: Reply) -> bytes:
    """Body to decode; empty for a status without one, and for the error document of a repeated DELETE."""
    return reply.content if 200 <= reply.status < 300 and reply.status != 204 else b""


def _completed(
    found: DecodingError, *, request: Request, reply: Reply, attempts: int, redactor: Redactor
) -> DecodingError:
    return decoding_error(
        found,
        method=request.method,
        url=request.url,
        status=reply.status,
        headers=reply.headers,
        attempts=attempts,
        redactor=redactor,
    )


def decoding_error(
    found: DecodingError,
    *,
    method: str,
    url: str,
    status: int,
    headers: Mapping[str, str],
    attempts: int,
    redactor: Redactor,
) -> DecodingError:
    """A redacted copy of a decoding error, with the request and the status added."""
    error = DecodingError(
        redactor.text(found.problem),
        path=single_line(redactor.text(found.path)),
        raw=redactor.value(found.raw),
        operation=found.operation,
        index=found.index,
    )
    headers = redactor.headers(headers)
    id_ = request_id(headers)
    suffixes = content_type_suffix(headers) + request_id_suffix(id_) + attempts_suffix(attempts)
    error.found_in(
        single_line(f"{method} {url} returned {status}{suffixes}"),
        method=method,
        url=url,
        status=status,
        request_id=id_,
        attempts=attempts,
    )
    return error


def with_disagreements(
    error: DatadogError, call: Call[Any], request: Request, reply: Reply, attempts: int
) -> DatadogError:
    """The error of a call; if its response has disagreements, another one that refers to it.

    A `ServerError` stays as it is: whether the spec declares the failure of a server is of no interest.
    """
    if not reply.disagreements or isinstance(error, ServerError):
        return error
    unexpected = _unexpected(call, request, reply, attempts, error=error)
    unexpected.__cause__ = error
    return unexpected


def _unexpected(
    call: Call[Any],
    request: Request,
    reply: Reply,
    attempts: int,
    *,
    response: Response[Any] | None = None,
    error: DatadogError | None = None,
) -> UnexpectedResponseError:
    return UnexpectedResponseError(
        reply.disagreements,
        status=reply.status,
        operation=call.operation.id,
        method=request.method,
        url=request.url,
        response=response,
        error=error,
        request_id=reply.disagreements[0].request_id,
        attempts=attempts,
    )


def error_for(
    call: Call[Any], request: Request, reply: Reply, attempts: int, redactor: Redactor, note: str = ""
) -> DatadogError:
    """Create the error for an unsuccessful response with redacted headers; its body may be anything."""
    body = redactor.content(reply.content)
    error = class_for(reply.status)(
        status=reply.status,
        errors=read_errors(body, reply.content, redactor),
        headers=reply.headers,
        body=body,
        operation=call.operation.id,
        method=request.method,
        url=request.url,
        attempts=attempts,
        note=note,
    )
    return with_disagreements(error, call, request, reply, attempts)


def error_without_reply(
    call: Call[Any], request: Request, reply: NoReply, attempts: int, note: str = ""
) -> TransportError:
    """Create the error for a request without a complete response."""
    kind = (
        ResponseTooLargeError
        if reply.too_large
        else RequestTimeoutError
        if reply.timed_out
        else TransportError
    )
    return kind(
        reply.problem,
        operation=call.operation.id,
        method=request.method,
        url=request.url,
        sent=reply.sent,
        attempts=attempts,
        note=note,
    )
