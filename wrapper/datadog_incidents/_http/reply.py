"""HTTP responses, failures to receive one, and their conversion to results and errors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from datadog_incidents_api.call import Call, Response
from datadog_incidents_api.errors import DecodingError
from datadog_incidents_api.reply_headers import request_id

from .._common.log_text import (
    attempts_suffix,
    content_type_suffix,
    request_id_suffix,
    single_line,
    truncated,
)
from ..errors import APIError, RequestTimeoutError, ResponseTooLargeError, TransportError, class_for
from .error_document import read_errors
from .request import Request
from .settings import Settings

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reply:
    """HTTP response as received, complete but not decoded; `headers` is case-insensitive.

    Not named `Response`, because that is the typed class of `datadog_incidents_api`, which holds the decoded
    result of a call.
    """

    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)

    def without_credentials(self, settings: Settings) -> Reply:
        """A copy with redacted headers, because a server may echo credentials in them."""
        redacted = {name: settings.redacted(value.encode()).decode() for name, value in self.headers.items()}
        changed = {name: value for name, value in redacted.items() if value != self.headers[name]}
        if not changed:
            return self
        headers: Any = copy(self.headers)  # keeps the class, which is case-insensitive
        for name, value in changed.items():
            headers[name] = value
        return replace(self, headers=headers)


@dataclass(frozen=True, slots=True)
class NoReply:
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

    def without_credentials(self, settings: Settings) -> NoReply:
        """A copy whose `problem`, which may quote the request or the response, is redacted.

        The message is also truncated and put on a single line.
        """
        problem = self.problem.encode("utf-8", "backslashreplace")
        return replace(self, problem=single_line(truncated(settings.redacted(problem).decode())))


def response_for(call: Call[T], request: Request, reply: Reply, attempts: int) -> Response[T]:
    """Decode a successful HTTP response into the typed `Response` of a call.

    Raises:
        DecodingError: the body does not match the OpenAPI document.
    """
    try:
        parsed, errors = call.decode(reply.content)
    except DecodingError as error:
        _add_context(error, request, reply, attempts)
        raise
    for item_error in errors:
        _add_context(item_error, request, reply, attempts)
    return Response(reply.status, reply.headers, reply.content, parsed, attempts, errors)


def _add_context(error: DecodingError, request: Request, reply: Reply, attempts: int) -> None:
    """Add the request and the status to a decoding error."""
    id_ = request_id(reply.headers)
    suffixes = content_type_suffix(reply.headers) + request_id_suffix(id_) + attempts_suffix(attempts)
    error.found_in(
        single_line(f"{request.method} {request.url} returned {reply.status}{suffixes}"),
        method=request.method,
        url=request.url,
        status=reply.status,
        request_id=id_,
        attempts=attempts,
    )


def error_for(
    call: Call[Any], request: Request, reply: Reply, attempts: int, settings: Settings, note: str = ""
) -> APIError:
    """Create the error for an unsuccessful response; its body may be anything."""
    body = settings.redacted(reply.content)
    try:
        errors = read_errors(json.loads(body))
    except (ValueError, RecursionError):
        errors = ()
    return class_for(reply.status)(
        status=reply.status,
        errors=errors,
        headers=reply.headers,
        body=body,
        operation=call.operation.id,
        method=request.method,
        url=request.url,
        attempts=attempts,
        note=note,
    )


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
