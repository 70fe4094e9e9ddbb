"""Round trip of recordings through the methods of both clients, called with flat arguments.

The library's own check (`datadog_incidents.testing`) uses the generated calls instead, so that it can send
any recorded request.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

from attrs import define, field

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents.errors import DatadogError
from datadog_incidents.testing.problem import Problem
from datadog_incidents.testing.recordings import Exchange
from datadog_incidents.testing.round_trip import SETTINGS, RoundTrip, differences, responding
from datadog_incidents_api._view import View
from datadog_incidents_api.types import Operation

from . import client_calls


@define
class MethodCall(RoundTrip):
    """Requests and result of one call of a method.

    Attributes:
        views: resources in the result; none for a delete.
    """

    views: list[View] = field(factory=list)


def problems(exchange: Exchange, operation: Operation) -> Iterator[Problem]:
    """Yield the differences between the recording and the requests and results of both clients."""
    for run in (in_sync, in_async):
        yield from _differences(exchange, run(exchange, operation))


def in_sync(exchange: Exchange, operation: Operation) -> MethodCall:
    """Make a call with the synchronous client, which gets the recorded response."""
    trip = MethodCall()
    with IncidentsClient(transport=responding(exchange, trip), **SETTINGS) as client:
        try:
            result = client_calls.call(client, exchange, operation)
            if hasattr(result, "pages"):
                _store_page(trip, next(result.pages()))
            else:
                _store(trip, result)
        except DatadogError as error:
            trip.error = error
    return trip


def in_async(exchange: Exchange, operation: Operation) -> MethodCall:
    """Make a call with the asynchronous client, which gets the recorded response."""
    return asyncio.run(_in_async(exchange, operation))


async def _in_async(exchange: Exchange, operation: Operation) -> MethodCall:
    trip = MethodCall()
    async with AsyncIncidentsClient(transport=responding(exchange, trip), **SETTINGS) as client:
        try:
            result = client_calls.call(client, exchange, operation)
            if hasattr(result, "pages"):
                _store_page(trip, await anext(result.pages()))
            else:
                _store(trip, await result)
        except DatadogError as error:
            trip.error = error
    return trip


def _store(trip: MethodCall, view: View | None) -> None:
    if view is not None:
        trip.views.append(view)
        trip.responses.append(view.response)


def _store_page(trip: MethodCall, page: Any) -> None:
    trip.views += page.items
    trip.responses.append(page.response)


def _differences(exchange: Exchange, trip: MethodCall) -> Iterator[Problem]:
    yield from differences(exchange, trip)
    raw = [view.raw for view in trip.views]
    if trip.error is None and raw != _resources(exchange):
        yield Problem("response", "differs", f"raw is {raw!r}")


def _resources(exchange: Exchange) -> list[Any]:
    if exchange.reply is None:
        return []
    data = exchange.reply["data"]
    if exchange.name == "search_incidents":
        return [one["data"] for one in data["attributes"]["incidents"]]
    return data if isinstance(data, list) else [data]
