"""Pytest plugin with the fixture `datadog_mock`: a new mock for each test.

It is located outside the mock's package because pytest imports it wherever the distribution is installed,
with or without the extra [mock].
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .mock import MockDatadog


@pytest.fixture
def datadog_mock() -> MockDatadog:
    """Mock of Datadog's incident API, empty and deterministic; `datadog_mock.client()` returns a client."""
    from .mock import MockDatadog

    return MockDatadog()
