"""Fixtures: the official client and our client, each with a mock of the same seed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from datadog_api_client import ApiClient

from datadog_incidents.mock import MockDatadog

from . import peers


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remove the keys and the site from the environment: both clients get them as arguments."""
    for name in ("DD_API_KEY", "DD_APP_KEY", "DD_SITE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def their_mock() -> MockDatadog:
    """Return the mock of the official client."""
    return MockDatadog(seed=20)


@pytest.fixture(scope="session")
def theirs(their_mock: MockDatadog) -> Iterator[ApiClient]:
    """Return the official client."""
    with peers.official(their_mock) as client:
        yield client


@pytest.fixture
def our_mock() -> MockDatadog:
    """Return the mock of our client."""
    return MockDatadog(seed=20)
