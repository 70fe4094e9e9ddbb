"""Calls that meet faults, in both colours: how they end, and what can be seen of that."""

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
CALLS: dict[str, Callable[[Any, str], Any]] = {
    "GET": lambda incidents, incident: incidents.get(incident),
    "POST": lambda incidents, _: incidents.create(title="new"),
    "PATCH": lambda incidents, incident: incidents.update(incident, title="new"),
    "DELETE": lambda incidents, incident: incidents.delete(incident),
}


@frozen
class Ending:
    """How a call ended: with which error, if any, and after which waits."""

    error: DatadogError | None
    waits: list[float]


Ends = Callable[..., Ending]


def ends_sync(mock: MockDatadog, method: str, incident: str, **options: Any) -> Ending:
    """Make a call of a method; the options are the client's, the mock its server if they name no other."""
    waits: list[float] = []
    with mock.client(**{"retry": RETRY, **options}) as client:
        stop_clock(client, waits.append)
        try:
            CALLS[method](client.incidents, incident)
        except DatadogError as error:
            return Ending(error, waits)
    return Ending(None, waits)


def ends_async(mock: MockDatadog, method: str, incident: str, **options: Any) -> Ending:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    async def main() -> Ending:
        async with mock.async_client(**{"retry": RETRY, **options}) as client:
            stop_clock(client, sleep)
            try:
                await CALLS[method](client.incidents, incident)
            except DatadogError as error:
                return Ending(error, waits)
        return Ending(None, waits)

    return asyncio.run(main())


both = pytest.mark.parametrize("ends", [ends_sync, ends_async], ids=["sync", "async"])


def stop_clock(client: IncidentsClient | AsyncIncidentsClient, sleep: Any) -> None:
    """Have a client's waits taken by a function, and no time pass otherwise."""
    engine: Any = client._engine
    engine._sleep, engine._signal = sleep, _held_back
    engine._clock = engine._limiter._clock = lambda: NOW
    engine._monotonic = lambda: 0.0


def _held_back() -> NoReturn:
    raise AssertionError("the limiter holds back what waited as the policy says")


def incident_of(mock: MockDatadog) -> str:
    """The id of a new incident, made before any fault."""
    with mock.client() as client:
        return client.incidents.create(title="old").id


def met(mock: MockDatadog, method: str) -> int:
    """How many calls of a method the mock met since the incident was made."""
    return sum(call.operation == OPERATIONS[method] for call in mock.calls[1:])


def assert_shows_no_key(error: DatadogError, caplog: pytest.LogCaptureFixture) -> None:
    """Neither key is in anything that an error, its traceback or a log shows; every line of a log is one."""
    trace = traceback.TracebackException.from_exception(error, capture_locals=True)
    seen = [str(error), repr(error), repr(error.args), repr(vars(error)), "".join(trace.format())]
    seen += [repr((error.__cause__, error.__context__)), repr(pickle.dumps(error)), caplog.text]
    assert [key for key in (API_KEY, APP_KEY) for text in seen if key in text] == []
    ours = [record for record in caplog.records if record.name == "datadog_incidents"]
    assert all(text.isprintable() for text in (str(error), *(record.getMessage() for record in ours)))


def retries_logged(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What was logged at INFO, a line for each attempt that is to be followed by another."""
    return [
        record.getMessage()
        for record in caplog.records
        if record.name == "datadog_incidents" and record.levelno == logging.INFO
    ]
