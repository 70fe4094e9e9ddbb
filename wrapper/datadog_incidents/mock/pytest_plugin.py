"""A pytest plugin: the fixture `datadog_mock`, a fresh mock for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from . import MockDatadog


@pytest.fixture
def datadog_mock() -> MockDatadog:
    """A mock of Datadog's incident API, empty and always the same; `datadog_mock.client()` gives a client."""
    # Imported here, so that tests that do not ask for it do not pay for it.
    from . import MockDatadog

    return MockDatadog()
