"""A pytest plugin: the fixture `datadog_mock`, a fresh mock for each test.

Outside the mock's package, because pytest imports it wherever this is installed, the extra [mock] or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .mock import MockDatadog


@pytest.fixture
def datadog_mock() -> MockDatadog:
    """A mock of Datadog's incident API, empty and always the same; `datadog_mock.client()` gives a client."""
    from .mock import MockDatadog

    return MockDatadog()
