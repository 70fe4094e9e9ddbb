"""Faults while a user is looked up by name: the call fails as the lookup does, and nothing else is sent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents.errors import CallError, DatadogError, DecodingError
from datadog_incidents.mock import MockDatadog

from .calls import RETRY, assert_shows_no_key, stop_clock
from .fault_table import MATRIX, Row

LOOKUP, CALL = "list_users", "update_incident"
NAME = "ana@example.com"


def update_sync(mock: MockDatadog, incident: str) -> DatadogError | None:
    with mock.client(retry=RETRY) as client:
        stop_clock(client, lambda _: None)
        try:
            client.incidents.update(incident, commander=NAME)
        except DatadogError as error:
            return error
    return None


def update_async(mock: MockDatadog, incident: str) -> DatadogError | None:
    async def sleep(_: float) -> None:
        return

    async def main() -> DatadogError | None:
        async with mock.async_client(retry=RETRY) as client:
            stop_clock(client, sleep)
            try:
                await client.incidents.update(incident, commander=NAME)
            except DatadogError as error:
                return error
        return None

    return asyncio.run(main())


Update = Callable[[MockDatadog, str], DatadogError | None]
both = pytest.mark.parametrize("update", [update_sync, update_async], ids=["sync", "async"])


def prepared(mock: MockDatadog) -> str:
    """Create the user and an incident, and return the ID of the incident."""
    with mock.client() as client:
        client.users.create(email=NAME)
        return client.incidents.create(title="old").id


def received(mock: MockDatadog, operation: str) -> int:
    return sum(call.operation == operation for call in mock.calls)


def fault_of(row: Row) -> dict[str, Any]:
    """The fault of a row; its body is that of an incident."""
    body = row.fault.get("body", "").replace(
        '{"data": {"type": "incidents"}}', '{"data": [{"type": "users"}]}'
    )
    return {**row.fault, **({"body": body} if "body" in row.fault else {})}


@both
@pytest.mark.parametrize("row", MATRIX.values(), ids=MATRIX)
def test_persistent_fault_of_the_lookup(row: Row, update: Update, caplog: pytest.LogCaptureFixture) -> None:
    mock = MockDatadog()
    incident = prepared(mock)
    mock.fail_next(**fault_of(row), operation=LOOKUP, times=9)
    error = update(mock, incident)
    assert received(mock, LOOKUP) == (0 if "refuse" in row.fault else row.attempts[0])
    if row.error is None:
        assert error is None and received(mock, CALL) == 1
        return
    assert type(error) is row.error
    assert isinstance(error, (CallError, DecodingError))
    assert (error.operation, error.attempts, received(mock, CALL)) == (LOOKUP, row.attempts[0], 0)
    assert "ana@example.com" in error.__notes__[0] and "user_access_read" in error.__notes__[0]
    assert_shows_no_key(error, caplog)


@both
@pytest.mark.parametrize("row", MATRIX.values(), ids=MATRIX)
def test_single_fault_of_the_lookup(row: Row, update: Update) -> None:
    """A lookup is a GET, which is repeated, and the update is sent once."""
    mock = MockDatadog()
    incident = prepared(mock)
    mock.fail_next(**fault_of(row), operation=LOOKUP)
    error = update(mock, incident)
    succeeds = row.error is None or row.attempts[0] > 1
    assert ((error is None), received(mock, CALL)) == ((True, 1) if succeeds else (False, 0))
