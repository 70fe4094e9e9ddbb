"""Fixtures: a mock with recognizable keys, a counter of its operations, and a stopped clock."""

from __future__ import annotations

import logging
from collections import Counter
from types import SimpleNamespace

import pytest

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Route
from datadog_incidents.mock.core.messages import Reply, Request
from datadog_incidents.mock.server import Server

from .calls import API_KEY, APP_KEY, NOW


@pytest.fixture
def mock() -> MockDatadog:
    return MockDatadog(api_key=API_KEY, app_key=APP_KEY)


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Number of times that each operation took effect in the mock, whether or not its response arrived."""
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
    """Stop the clock that `Retry-After` dates are compared with, and capture all logs."""
    monkeypatch.setattr("datadog_incidents.errors.time", SimpleNamespace(time=lambda: NOW))
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="datadog_incidents")
