"""Every right server satisfies both clients, so that what the fuzzer reports about it is a false alarm.

A third of the servers take turns: one is called by the synchronous client with every other operation, the
next one by the asynchronous client with the others. With the profile `thorough`, all are called by both.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation
from tests.official_client.cases import Case, Ids, cases
from tests.official_client.test_every_operation import exchange_of
from tests.recordings import client_calls

from ...amounts import is_thorough, some
from . import MODULES, RIGHT_SERVERS, RightServer
from .neighbor import Neighbor

pytestmark = pytest.mark.filterwarnings(r"ignore:\w+ is deprecated:DeprecationWarning")


def case_of(operation: Operation) -> Case:
    """Return the call of an operation with the most parameters."""
    *_, case = cases(operation)
    return case


ORDER = {"GET": 0, "POST": 1, "PATCH": 2, "PUT": 2, "DELETE": 3}
LAST = {"incidents": 1, "users": 2, "types": 3}
"""Order of what others belong to. Incidents and types are two apart, so that one client deletes both."""
CALLS = [
    case_of(one)
    for one in sorted(OPERATIONS.values(), key=lambda one: (ORDER[one.method], LAST.get(one.tag, 0)))
]
"""One call of each operation; what others belong to is deleted last."""
CALLED: list[RightServer] = some(RIGHT_SERVERS.values(), 3)


@pytest.fixture(params=CALLED, ids=lambda one: one.name)
def right_server(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> RightServer:
    server: RightServer = request.param
    server.patch(monkeypatch)
    return server


def resources_of(mock: MockDatadog) -> Ids:
    """Create one resource of each kind and return their IDs."""
    neighbor = Neighbor(mock._server)
    neighbor.create_all()
    return neighbor.ids


def call_half(mock: MockDatadog, **options: Any) -> None:
    """Call every other operation with the synchronous client."""
    ids = resources_of(mock)
    with mock.client(**options) as client:
        for case in CALLS[::2]:
            result = client_calls.call(client, exchange_of(case, ids), case.operation)
            if hasattr(result, "pages"):
                next(result.pages())


async def call_other_half(mock: MockDatadog, **options: Any) -> None:
    """Call the remaining operations with the asynchronous client."""
    ids = resources_of(mock)
    async with mock.async_client(**options) as client:
        for case in CALLS[1::2]:
            result = client_calls.call(client, exchange_of(case, ids), case.operation)
            await (anext(result.pages()) if hasattr(result, "pages") else result)


def test_every_operation_succeeds(right_server: RightServer) -> None:
    mock = MockDatadog()
    options: dict[str, Any] = {"check_replies": "raise"} if right_server.in_schema else {}
    turn = CALLED.index(right_server) % 2
    if turn == 0 or is_thorough():
        call_half(mock, **options)
    if turn == 1 or is_thorough():
        asyncio.run(call_other_half(mock, **options))


def test_there_are_many_right_servers_each_with_a_reason() -> None:
    assert len(RIGHT_SERVERS) > 90
    assert all(one.reason.endswith(".") for one in RIGHT_SERVERS.values())
    assert {one.patch.__module__ for one in RIGHT_SERVERS.values()} == {one.__name__ for one in MODULES}
