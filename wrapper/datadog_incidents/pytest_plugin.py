"""Pytest plugin: a mock of Datadog's incident API for each test, clients of it, and a server of it.

It is located outside the mock's package because pytest imports it wherever the distribution is installed,
with or without the extra [mock]. So it imports nothing but pytest until a test uses a fixture or the marker,
and requires no plugin for asynchronous tests.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from . import AsyncIncidentsClient, IncidentsClient
    from .mock import MockDatadog, ServedMock

MARKER = "datadog_mock"
"""Marker whose arguments are those of the mock of a test."""


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker, so that it can be used with `--strict-markers`."""
    config.addinivalue_line(
        "markers",
        f"{MARKER}(seed=..., clock=..., organization=..., ...): arguments of MockDatadog for the fixture"
        " datadog_mock of this test; organization takes its api_key, app_key and access_token",
    )


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Check the arguments of the markers of a test, also of one that does not use the fixture.

    Not when tests are collected: pytest-xdist does not report errors of its workers at that time.

    Raises:
        UsageError: a marker has an argument that the mock does not; the message names the test.
    """
    __tracebackhide__ = True
    if item.get_closest_marker(MARKER):
        from .mock.pytest_marker import check_marks

        check_marks(item.iter_markers(MARKER), item.nodeid)


@pytest.fixture
def datadog_mock(request: pytest.FixtureRequest) -> Iterator[MockDatadog]:
    """Mock of Datadog's incident API, empty and deterministic; `datadog_mock.client()` returns a client.

    The marker `datadog_mock` sets its arguments. After the test, an `UnusedFaultWarning` is issued for each
    injected fault that no call got.
    """
    __tracebackhide__ = True  # so that a wrong argument is reported by its message alone
    from .mock.pytest_marker import marked_mock

    mock = marked_mock(request.node.iter_markers(MARKER), request.node.nodeid)
    yield mock
    mock.warn_of_unused_faults()


@pytest.fixture
def datadog_client(datadog_mock: MockDatadog) -> Iterator[IncidentsClient]:
    """Client of `datadog_mock`, in process, with beta operations enabled."""
    with datadog_mock.client() as client:
        yield client


@pytest.fixture
def async_datadog_client(datadog_mock: MockDatadog) -> Iterator[AsyncIncidentsClient]:
    """Asynchronous client of `datadog_mock`, in process, with beta operations enabled.

    The fixture itself is synchronous, so that it works with any plugin for asynchronous tests, and without.
    """
    import asyncio
    from threading import Thread

    client = datadog_mock.async_client()
    yield client
    # In a thread of its own, because the event loop of the test has ended, or is not this fixture's to run.
    closing = Thread(target=lambda: asyncio.run(client.aclose()))
    closing.start()
    closing.join()


@pytest.fixture
def datadog_mock_server(datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch) -> Iterator[ServedMock]:
    """`datadog_mock`, served over HTTP on a free port of this machine, for the duration of the test.

    Sets `DD_INCIDENTS_BASE_URL`, `DD_API_KEY` and `DD_APP_KEY` for the duration of the test, so that clients
    without arguments, also in processes that the test starts, reach the mock and nothing else.
    """
    from ._http.environment import FORMER_BASE_URL_VARIABLE
    from .mock import ServedMock

    with datadog_mock.serve() as url:
        server = ServedMock(datadog_mock, url)
        monkeypatch.delenv(FORMER_BASE_URL_VARIABLE, raising=False)  # it would contradict
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server
