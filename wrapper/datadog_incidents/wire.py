"""What goes over the wire, free of any HTTP library: a request, a reply, or the lack of one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Any, TypeVar
from urllib.parse import urlencode

from attrs import field, frozen

from datadog_incidents_api.call import Call, Response
from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.types import UNSET

from .config import Settings
from .errors import APIError, class_for, read_errors

T = TypeVar("T")

try:
    VERSION = version("datadog-incidents")
except PackageNotFoundError:  # run from a source tree
    VERSION = "0"

USER_AGENT = f"datadog-incidents/{VERSION}"


@frozen
class Request:
    """One HTTP request."""

    method: str
    url: str
    headers: Mapping[str, str] = field(repr=False)
    content: bytes | None = field(repr=False)


@frozen
class Reply:
    """One complete HTTP reply; `headers` is case-insensitive."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)


@frozen
class NoReply:
    """Why there is no complete reply."""

    problem: str
    sent: bool
    timed_out: bool


def request_for(call: Call[Any], settings: Settings) -> Request:
    """Turn a prepared call into an HTTP request.

    Raises:
        InvalidRequestError: the body holds something that is not JSON.
    """
    url = settings.base_url + call.path
    if call.query:
        # A comma joins the items of a list; encoded, it would be part of one.
        url += "?" + urlencode(call.query, safe=",")
    headers = {"Accept": "application/json", "User-Agent": USER_AGENT, **settings.headers}
    if call.body is UNSET:
        return Request(call.operation.method, url, headers, None)
    headers["Content-Type"] = "application/json"
    try:
        content = json.dumps(call.body, allow_nan=False, ensure_ascii=False).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidRequestError(f"not JSON: {error}", path="body") from None
    return Request(call.operation.method, url, headers, content)


def response_for(call: Call[T], reply: Reply, attempts: int) -> Response[T]:
    """Read a reply of success.

    Raises:
        DecodingError: the body is not what the document promises.
    """
    parsed, errors = call.decode(reply.content)
    return Response(reply.status, reply.headers, reply.content, parsed, attempts, errors)


def error_for(call: Call[Any], request: Request, reply: Reply, attempts: int) -> APIError:
    """Make the error that stands for a reply of failure, whatever its body is."""
    try:
        errors = read_errors(json.loads(reply.content))
    except (ValueError, RecursionError):
        errors = ()
    return class_for(reply.status)(
        status=reply.status,
        errors=errors,
        headers=reply.headers,
        body=reply.content,
        operation=call.operation.id,
        method=request.method,
        url=request.url,
        attempts=attempts,
    )
