"""Pytest plugin with the fixture `datadog_mock`: a new mock for each test.

It is located outside the mock's package because pytest imports it wherever the distribution is installed,
with or without the extra [mock].
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .mock import MockDatadog


@pytest.fixture
def datadog_mock() -> Iterator[MockDatadog]:
    """Mock of Datadog's incident API, empty and deterministic; `datadog_mock.client()` returns a client.

    After the test, each injected fault that no call got gives an `UnusedFaultWarning`.
    """
    from .mock import MockDatadog

    mock = MockDatadog()
    yield mock
    mock.warn_of_unused_faults()
