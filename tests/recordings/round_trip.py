"""Round trip through the clients: they send the recorded requests and decode the responses without loss."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

import httpx
from attrs import define, field

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, errors
from datadog_incidents.errors import APIError, DatadogError
from datadog_incidents_api._view import View
from datadog_incidents_api.types import Operation, Response

from . import client_calls
from .comparison import unequal
from .scenario import Exchange

SETTINGS: dict[str, Any] = {
    "api_key": "recorded-api-key",
    "app_key": "recorded-app-key",
    "base_url": "https://dd.test",
    "unstable_operations": "all",
    "retry": None,
}
CLASSES = {400: errors.BadRequestError, 403: errors.ForbiddenError, 404: errors.NotFoundError}
MEMBERS = ("status", "title", "detail")
"""Members of an error object that the clients' errors contain."""


@define
class RoundTrip:
    """Requests and result of one call.

    Attributes:
        requests: requests sent.
        responses: successful responses that the result gives access to; none for a delete.
        views: resources in the result.
        error: error raised instead of a result.
    """

    requests: list[httpx.Request] = field(factory=list)
    responses: list[Response[Any]] = field(factory=list)
    views: list[View] = field(factory=list)
    error: DatadogError | None = None


def problems(exchange: Exchange, operation: Operation) -> Iterator[str]:
    """Yield the differences between the recording and the requests and results of both clients."""
    for client, run in (("sync", in_sync), ("async", in_async)):
        for problem in _differences(exchange, run(exchange, operation)):
            yield f"{client}: {problem}"


def in_sync(exchange: Exchange, operation: Operation) -> RoundTrip:
    """Make a call with the synchronous client, which gets the recorded response."""
    trip = RoundTrip()
    with IncidentsClient(transport=_transport(exchange, trip), **SETTINGS) as client:
        try:
            result = client_calls.call(client, exchange, operation)
            if hasattr(result, "pages"):
                _store_page(trip, next(result.pages()))
            else:
                _store(trip, result)
        except DatadogError as error:
            trip.error = error
    return trip


def in_async(exchange: Exchange, operation: Operation) -> RoundTrip:
    """Make a call with the asynchronous client, which gets the recorded response."""
    return asyncio.run(_in_async(exchange, operation))


async def _in_async(exchange: Exchange, operation: Operation) -> RoundTrip:
    trip = RoundTrip()
    async with AsyncIncidentsClient(transport=_transport(exchange, trip), **SETTINGS) as client:
        try:
            result = client_calls.call(client, exchange, operation)
            if hasattr(result, "pages"):
                _store_page(trip, await anext(result.pages()))
            else:
                _store(trip, await result)
        except DatadogError as error:
            trip.error = error
    return trip


def _transport(exchange: Exchange, trip: RoundTrip) -> httpx.MockTransport:
    def answer(request: httpx.Request) -> httpx.Response:
        trip.requests.append(request)
        headers = {} if exchange.content_type is None else {"content-type": exchange.content_type}
        content = b"" if exchange.reply is None else json.dumps(exchange.reply).encode()
        return httpx.Response(exchange.status, headers=headers, content=content)

    return httpx.MockTransport(answer)


def _store(trip: RoundTrip, view: View | None) -> None:
    if view is not None:
        trip.views.append(view)
        trip.responses.append(view.response)


def _store_page(trip: RoundTrip, page: Any) -> None:
    trip.views += page.items
    trip.responses.append(page.response)


def _differences(exchange: Exchange, trip: RoundTrip) -> Iterator[str]:
    if len(trip.requests) != 1:
        yield f"{len(trip.requests)} requests were sent"
        return
    yield from _request(exchange, trip.requests[0])
    if exchange.status >= 400 or trip.error:
        yield from _failure(exchange, trip)
    elif exchange.reply is None:
        yield from (f"read {one!r} from a response without a body" for one in trip.views)
    else:
        yield from _success(exchange, trip)


def _request(exchange: Exchange, sent: httpx.Request) -> Iterator[str]:
    path, _, query = sent.url.raw_path.decode().partition("?")
    yield from unequal("method", sent.method, exchange.method)
    yield from unequal("path", path, exchange.path)
    yield from unequal("query", sorted(parse_qsl(query, keep_blank_values=True)), sorted(exchange.query))
    yield from unequal("request", json.loads(sent.content) if sent.content else None, exchange.body)
    kind = None if exchange.body is None else "application/json"
    yield from unequal("content type of the request", sent.headers.get("content-type"), kind)


def _success(exchange: Exchange, trip: RoundTrip) -> Iterator[str]:
    if len(trip.responses) != 1:
        yield f"the result has {len(trip.responses)} responses"
        return
    response = trip.responses[0]
    yield from unequal("status", response.status, exchange.status)
    yield from unequal("content type", response.headers.get("content-type"), exchange.content_type)
    yield from unequal("encoded again", response.parsed.to_dict(), exchange.reply)
    raw = [view.raw for view in trip.views]
    if raw != _resources(exchange):
        yield f"raw is {raw!r}"


def _resources(exchange: Exchange) -> list[Any]:
    data = exchange.reply["data"]
    if exchange.name == "search_incidents":
        return [one["data"] for one in data["attributes"]["incidents"]]
    return data if isinstance(data, list) else [data]


def _failure(exchange: Exchange, trip: RoundTrip) -> Iterator[str]:
    error = trip.error
    if not isinstance(error, APIError) or type(error) is not CLASSES.get(exchange.status):
        yield f"{exchange.status} raised {type(error).__name__}: {error}"
        return
    yield from unequal("status", error.status, exchange.status)
    yield from unequal("content type", error.headers.get("content-type"), exchange.content_type)
    if "errors" not in (exchange.reply or {}):
        yield f"no errors in the response: {exchange.reply!r}"
        return
    objects = [one if isinstance(one, dict) else {"detail": one} for one in exchange.reply["errors"]]
    expected = [{key: one[key] for key in MEMBERS if key in one} for one in objects]
    decoded = [{key: getattr(one, key) for key in MEMBERS if getattr(one, key)} for one in error.errors]
    yield from unequal("errors", decoded, expected)
    texts = [one.get("title") or one.get("detail") or "" for one in expected]
    yield from (f"{text!r} is not in {error}" for text in texts if text not in str(error))
