"""Fixtures for tests of the fuzzer. All requests stay on this machine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving


@pytest.fixture
def url(datadog_mock: MockDatadog) -> Iterator[str]:
    """URL at which `datadog_mock` is served."""
    with serving(datadog_mock) as served:
        yield served


@pytest.fixture
def keys(datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the mock's keys in the environment, as users do."""
    monkeypatch.setenv("DD_API_KEY", datadog_mock.api_key)
    monkeypatch.setenv("DD_APP_KEY", datadog_mock.app_key)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
