"""Round trip through the client: it sends the recorded request and decodes the response without loss."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from attrs import define, field

from datadog_incidents_api.errors import DecodingError, InvalidRequestError
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation, Response

from .. import errors
from .._common.json_kinds import is_array, is_object
from .._sync.client import IncidentsClient
from ..errors import APIError, DatadogError
from .comparison import unequal
from .prepared_calls import prepared_call
from .problem import Problem
from .recordings import Exchange
from .responding_transport import RespondingTransport

if TYPE_CHECKING:
    from .._http.library import httpx

SETTINGS: dict[str, Any] = {
    "api_key": "recorded-api-key",
    "app_key": "recorded-app-key",
    "base_url": "https://dd.test",
    # By name, because the warnings of "all", which are logged once per process, are for the application.
    "unstable_operations": tuple(OPERATIONS),
    "retry": None,
}
"""Arguments of a client that gets recorded responses."""

_MEMBERS = ("status", "title", "detail")
"""Members of an error object that the client's errors contain."""


@define
class RoundTrip:
    """Requests and result of one call.

    Attributes:
        requests: requests sent.
        responses: successful responses that the result gives access to.
        error: error raised instead of a result.
    """

    requests: list[httpx.Request] = field(factory=list["httpx.Request"])
    responses: list[Response[Any]] = field(factory=list[Response[Any]])
    error: DatadogError | None = None


def problems(exchange: Exchange, operation: Operation) -> Iterator[Problem]:
    """Yield the differences between a recording and the request and result of the client."""
    try:
        call = prepared_call(exchange, operation)
    except (DatadogError, DecodingError, InvalidRequestError, TypeError, ValueError) as error:
        # A rejected request may well be one that the client cannot express.
        if exchange.status != 400:
            yield Problem("request", "cannot be sent by the client", f"request: {error}")
        return
    trip = RoundTrip()
    with IncidentsClient(transport=responding(exchange, trip), **SETTINGS) as client:
        try:
            trip.responses.append(client.execute(call))
        except DatadogError as error:
            trip.error = error
    yield from differences(exchange, trip)


def responding(exchange: Exchange, trip: RoundTrip) -> RespondingTransport:
    """Return a transport that stores the requests in a round trip, and returns the recorded response."""
    headers = {} if exchange.content_type is None else {"content-type": exchange.content_type}
    return RespondingTransport(exchange.status, headers, exchange.content, trip.requests)


def differences(exchange: Exchange, trip: RoundTrip) -> Iterator[Problem]:
    """Yield the differences between a recording and a round trip."""
    if len(trip.requests) != 1:
        yield Problem.at("request", f"was sent {len(trip.requests)} times")
        return
    yield from _request(exchange, trip.requests[0])
    if exchange.status >= 400 or trip.error:
        yield from _failure(exchange, trip.error)
    elif len(trip.responses) == 1:
        yield from _success(exchange, trip.responses[0])
    elif exchange.reply is not None:
        yield Problem.at("response", f"is returned {len(trip.responses)} times")


def _request(exchange: Exchange, sent: httpx.Request) -> Iterator[Problem]:
    path, _, query = sent.url.raw_path.decode().partition("?")
    yield from unequal("method", sent.method, exchange.method)
    yield from unequal("path", path, exchange.path)
    yield from unequal("query", sorted(parse_qsl(query, keep_blank_values=True)), sorted(exchange.query))
    yield from unequal("request", json.loads(sent.content) if sent.content else None, exchange.body)
    kind = None if exchange.body is None else "application/json"
    yield from unequal("content type of the request", sent.headers.get("content-type"), kind)


def _success(exchange: Exchange, response: Response[Any]) -> Iterator[Problem]:
    yield from unequal("status", response.status, exchange.status)
    yield from unequal("content type", response.headers.get("content-type"), exchange.content_type)
    if response.errors:
        rule = "has items that the client cannot decode"
        yield Problem("response", rule, f"response: {response.errors[0]}")
        return
    encoded = None if response.parsed is None else response.parsed.to_dict()
    yield from unequal("response", encoded, exchange.reply)


def _failure(exchange: Exchange, error: DatadogError | None) -> Iterator[Problem]:
    if not isinstance(error, APIError) or type(error) is not errors.class_for(exchange.status):
        rule = f"of status {exchange.status} raised {type(error).__name__}"
        yield Problem("response", rule, f"{exchange.status} raised {type(error).__name__}: {error}")
        return
    yield from unequal("status", error.status, exchange.status)
    yield from unequal("content type", error.headers.get("content-type"), exchange.content_type)
    reply = exchange.reply
    if not is_object(reply) or "errors" not in reply:
        yield Problem("response", "has no errors", f"no errors in the response: {reply!r}")
        return
    items = reply["errors"] if is_array(reply["errors"]) else [reply["errors"]]
    objects = [one if is_object(one) else {"detail": one} for one in items]
    expected = [{key: one[key] for key in _MEMBERS if key in one} for one in objects]
    decoded = [{key: getattr(one, key) for key in _MEMBERS if getattr(one, key)} for one in error.errors]
    yield from unequal("errors", decoded, expected)
    texts = [one.get("title") or one.get("detail") or "" for one in expected]
    for text in texts:
        if str(text) not in str(error):
            yield Problem("errors", "is not in the message of the error", f"{text!r} is not in {error}")
