"""Helpers that make calls despite injected faults, sync and async, and check their results and logs."""

from __future__ import annotations

import asyncio
import logging
import pickle
import traceback
from collections.abc import Callable
from typing import Any, NoReturn

import pytest
from attrs import frozen

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents.errors import DatadogError
from datadog_incidents.mock import MockDatadog

API_KEY, APP_KEY = "k3yk3yk3yk3y", "4pp4pp4pp4pp"
NOW = 1_700_000_000.0
IN_30_SECONDS = "Tue, 14 Nov 2023 22:13:50 GMT"
BACKOFF = 0.5
MAX_WAIT = 60.0
RETRY = RetryPolicy(attempts=3, backoff=BACKOFF, max_wait=MAX_WAIT)

OPERATIONS = {
    "GET": "get_incident",
    "POST": "create_incident",
    "PATCH": "update_incident",
    "DELETE": "delete_incident",
}
PATH = "/api/v2/incidents"
Calls = dict[str, Callable[[Any, str], Any]]
CALLS: Calls = {
    "GET": lambda dd, incident: dd.incidents.get(incident),
    "POST": lambda dd, incident: dd.incidents.create(title="new"),
    "PATCH": lambda dd, incident: dd.incidents.update(incident, title="new"),
    "DELETE": lambda dd, incident: dd.incidents.delete(incident),
    "PATCH by number": lambda dd, number: dd.incidents.update(number, title="new"),
}
NEW = {"title": "new", "customer_impacted": False}
REQUESTS: Calls = {
    "GET": lambda dd, incident: dd.request("GET", f"{PATH}/{incident}"),
    "POST": lambda dd, incident: dd.request(
        "POST", PATH, json={"data": {"type": "incidents", "attributes": NEW}}
    ),
    "PATCH": lambda dd, incident: dd.request(
        "PATCH",
        f"{PATH}/{incident}",
        json={"data": {"type": "incidents", "id": incident, "attributes": {"title": "new"}}},
    ),
    "DELETE": lambda dd, incident: dd.request("DELETE", f"{PATH}/{incident}"),
}
"""The same calls without their operations, by `request`."""


@frozen
class CallResult:
    """Result of a call: its error, or None, and the waits between its attempts, in seconds."""

    error: DatadogError | None
    waits: list[float]


@frozen
class MakeCall:
    """Maker of calls, with the client of one kind and in one of two ways."""

    calls: Calls
    is_async: bool = False

    def __call__(self, mock: MockDatadog, method: str, incident: str, **options: Any) -> CallResult:
        """Make the call of a method; options are passed to the client, which uses the mock by default."""
        make = _call_async if self.is_async else _call_sync
        return make(mock, lambda dd: self.calls[method](dd, incident), options)

    @property
    def knows_operations(self) -> bool:
        """Whether responses are decoded according to the OpenAPI document."""
        return self.calls is CALLS

    def label(self, method: str, incident: str) -> str:
        """Name of the call in errors."""
        if self.knows_operations:
            return OPERATIONS[method]
        return f"{method} {PATH}" + ("" if method == "POST" else f"/{incident}")


def _call_sync(mock: MockDatadog, call: Callable[[Any], Any], options: dict[str, Any]) -> CallResult:
    waits: list[float] = []
    with mock.client(**{"retry": RETRY, **options}) as client:
        stop_clock(client, waits.append)
        try:
            call(client)
        except DatadogError as error:
            return CallResult(error, waits)
    return CallResult(None, waits)


def _call_async(mock: MockDatadog, call: Callable[[Any], Any], options: dict[str, Any]) -> CallResult:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    async def main() -> CallResult:
        async with mock.async_client(**{"retry": RETRY, **options}) as client:
            stop_clock(client, sleep)
            try:
                await call(client)
            except DatadogError as error:
                return CallResult(error, waits)
        return CallResult(None, waits)

    return asyncio.run(main())


BOTH = {"sync": MakeCall(CALLS), "async": MakeCall(CALLS, is_async=True)}
both = pytest.mark.parametrize("make_call", BOTH.values(), ids=BOTH)
WAYS = {
    **BOTH,
    "sync request": MakeCall(REQUESTS),
    "async request": MakeCall(REQUESTS, is_async=True),
}
each_way = pytest.mark.parametrize("make_call", WAYS.values(), ids=WAYS)


def stop_clock(client: IncidentsClient | AsyncIncidentsClient, sleep: Any) -> None:
    """Stop the clocks of a client, and replace its sleep function."""
    engine: Any = client._engine
    engine._sleep, engine._signal = sleep, _unexpected_signal
    engine._clock = engine._limiter._clock = lambda: NOW
    engine._monotonic = lambda: 0.0


def _unexpected_signal() -> NoReturn:
    raise AssertionError("the limiter held back a retry that waited according to the policy")


def incident_of(mock: MockDatadog) -> str:
    """ID of a new incident, created before any fault is injected."""
    with mock.client() as client:
        return client.incidents.create(title="old").id


def received(mock: MockDatadog, method: str) -> int:
    """Number of calls of an HTTP method that the mock received after the incident was created."""
    return sum(call.operation == OPERATIONS[method] for call in mock.calls[1:])


def assert_shows_no_key(error: DatadogError, caplog: pytest.LogCaptureFixture) -> None:
    """Check that errors, tracebacks and logs contain no key, and that each log message is a single line."""
    trace = traceback.TracebackException.from_exception(error, capture_locals=True)
    seen = [str(error), repr(error), repr(error.args), repr(vars(error)), "".join(trace.format())]
    seen += [repr((error.__cause__, error.__context__)), repr(pickle.dumps(error)), caplog.text]
    assert [key for key in (API_KEY, APP_KEY) for text in seen if key in text] == []
    ours = [record for record in caplog.records if record.name == "datadog_incidents"]
    assert all(text.isprintable() for text in (str(error), *(record.getMessage() for record in ours)))


def retries_logged(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Messages logged at INFO: one for each attempt that is followed by a retry."""
    return [
        record.getMessage()
        for record in caplog.records
        if record.name == "datadog_incidents" and record.levelno == logging.INFO
    ]
