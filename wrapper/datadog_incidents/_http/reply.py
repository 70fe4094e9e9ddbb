"""HTTP reply, or the reason why there is none, and the result or error that it becomes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from datadog_incidents_api.call import Call, Response
from datadog_incidents_api.errors import DecodingError
from datadog_incidents_api.reply_headers import request_id

from .._common.log_text import after, in_a_line, known_as, shortened, unless_json
from ..errors import APIError, RequestTimeoutError, ResponseTooLargeError, TransportError, class_for
from .error_document import read_errors
from .request import Request
from .settings import Settings

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reply:
    """One complete HTTP reply; `headers` is case-insensitive."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)

    def without_credentials(self, settings: Settings) -> Reply:
        """The same, with headers that can be shown: a server may repeat in them what was sent."""
        shown = {name: settings.redacted(value.encode()).decode() for name, value in self.headers.items()}
        changed = {name: value for name, value in shown.items() if value != self.headers[name]}
        if not changed:
            return self
        headers: Any = copy(self.headers)  # of the same class, which is case-insensitive
        for name, value in changed.items():
            headers[name] = value
        return replace(self, headers=headers)


@dataclass(frozen=True, slots=True)
class NoReply:
    """Why there is no complete reply; `problem` is in the words of whoever carried the request."""

    problem: str
    sent: bool
    timed_out: bool = False
    too_large: bool = False

    def without_credentials(self, settings: Settings) -> NoReply:
        """The same, in a line that can be shown: those words may repeat what was sent or received."""
        said = self.problem.encode("utf-8", "backslashreplace")
        return replace(self, problem=in_a_line(shortened(settings.redacted(said).decode())))


def response_for(call: Call[T], request: Request, reply: Reply, attempts: int) -> Response[T]:
    """Read a reply of success.

    Raises:
        DecodingError: the body is not what the document promises.
    """
    try:
        parsed, errors = call.decode(reply.content)
    except DecodingError as error:
        _place(error, request, reply, attempts)
        raise
    for one in errors:
        _place(one, request, reply, attempts)
    return Response(reply.status, reply.headers, reply.content, parsed, attempts, errors)


def _place(error: DecodingError, request: Request, reply: Reply, attempts: int) -> None:
    """Tell of which call's reply an error is."""
    known = request_id(reply.headers)
    what = f"{reply.status}{unless_json(reply.headers)}{known_as(known)}{after(attempts)}"
    error.found_in(
        in_a_line(f"{request.method} {request.url} answered {what}"),
        method=request.method,
        url=request.url,
        status=reply.status,
        request_id=known,
        attempts=attempts,
    )


def error_for(
    call: Call[Any], request: Request, reply: Reply, attempts: int, settings: Settings, note: str = ""
) -> APIError:
    """Make the error that stands for a reply of failure, whatever its body is."""
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
    """Make the error that stands for the lack of a reply."""
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
