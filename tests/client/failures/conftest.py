"""A mock whose keys stand out, a count of what it did, and a clock that stands still."""

from __future__ import annotations

import logging
from collections import Counter
from types import SimpleNamespace

import pytest

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Route
from datadog_incidents.mock.core.messages import Reply, Request
from datadog_incidents.mock.server import Server

from .failing import API_KEY, APP_KEY, NOW


@pytest.fixture
def mock() -> MockDatadog:
    return MockDatadog(api_key=API_KEY, app_key=APP_KEY)


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each operation took effect in a mock, whatever became of the reply."""
    carried_out = Server._carried_out
    counted: Counter[str] = Counter()

    def counting(server: Server, route: Route, path: dict[str, str], request: Request) -> Reply:
        reply = carried_out(server, route, path, request)
        counted[route.operation] += reply.status < 300
        return reply

    monkeypatch.setattr(Server, "_carried_out", counting)
    return counted


@pytest.fixture(autouse=True)
def stopped_clock(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """For dates in `Retry-After`; and logs are read down to the last detail."""
    monkeypatch.setattr("datadog_incidents.errors.time", SimpleNamespace(time=lambda: NOW))
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="datadog_incidents")
