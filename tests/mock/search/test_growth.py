"""The work of a search grows no faster than the number of incidents.

Its time does (`scripts/bench`), because the incidents of a large state do not fit into the caches of the
processor. Function calls are the same on any machine.
"""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import httpx
import pytest

from datadog_incidents.mock import MockDatadog

SEARCH = "/api/v2/incidents/search"
SIZES = (100, 600, 1_100)
"""Numbers of incidents, in equal steps."""


def _http(incidents: int) -> httpx.Client:
    mock = MockDatadog()
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    http = httpx.Client(transport=mock.transport, base_url="http://localhost", headers=keys)
    for number in range(incidents):
        severity = {"type": "dropdown", "value": f"SEV-{number % 5 + 1}"}
        attributes = {
            "title": f"Incident {number}",
            "customer_impacted": False,
            "fields": {"severity": severity},
        }
        body = {"data": {"type": "incidents", "attributes": attributes}}
        http.post("/api/v2/incidents", json=body).raise_for_status()
    return http


@pytest.fixture(scope="module")
def clients() -> list[httpx.Client]:
    return [_http(size) for size in SIZES]


def _calls(http: httpx.Client, query: str) -> int:
    """Return the number of calls of functions, of those in C, too, in a search."""
    calls = 0

    def count(_: FrameType, event: str, __: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        http.get(SEARCH, params={"query": query, "page[size]": 10}).raise_for_status()
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("query", ["", "severity:SEV-1", "nowhere", "title:*9* OR -state:active"])
def test_the_work_of_a_search_grows_linearly(query: str, clients: list[httpx.Client]) -> None:
    _calls(_http(1), query)  # with imports
    for _ in ("first", "later"):
        least, middle, most = (_calls(http, query) for http in clients)
        assert most - middle <= 1.5 * (middle - least) + 50  # 2.4 times if it grew with the square
