"""Fixtures: calls of both clients, and a check that there was no outage."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from datadog_incidents._async import redis_connections as async_connections
from datadog_incidents._sync import redis_connections as sync_connections
from datadog_incidents.errors import SharedLimitsWarning

from .kit import Calls, Start


@pytest.fixture(params=["sync", "async"])
def start(request: pytest.FixtureRequest) -> Iterator[Start]:
    """Function that creates a client; each is closed at the end."""
    started: list[Calls] = []

    def start(*arguments: Any, **options: Any) -> Calls:
        started.append(Calls(request.param, *arguments, **options))
        return started[-1]

    yield start
    for calls in started:
        calls.close()


@pytest.fixture(autouse=True)
def _patience(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for Redis for longer than 50 ms, which it can take to respond on a busy machine."""
    if request.module.__name__.endswith("test_outage"):
        return
    for connections in (async_connections, sync_connections):
        for timeout in ("TIMEOUT", "CONNECT_TIMEOUT"):
            monkeypatch.setattr(connections, timeout, 5.0)


@pytest.fixture
def no_outage() -> Iterator[None]:
    """Have an outage fail the test, which warnings do not, because they must not lose calls."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
    assert [str(one.message) for one in caught if one.category is SharedLimitsWarning] == []
