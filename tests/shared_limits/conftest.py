"""Fixtures: calls of both clients, and a check that there was no outage."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

import pytest

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


@pytest.fixture
def no_outage() -> Iterator[None]:
    """Have an outage fail the test, which warnings do not, because they must not lose calls."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
    assert [str(one.message) for one in caught if one.category is SharedLimitsWarning] == []
