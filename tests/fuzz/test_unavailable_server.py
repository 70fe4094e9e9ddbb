"""A 503 with `Retry-After` asks for another try; one that lasts, or has no such header, is a failure."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import LONGEST_WAIT, MOST_UNAVAILABLE, Connection, UnreachableError
from datadog_incidents.fuzz.exchanges import Request

GET = Request("GET", "/api/v2/incidents", operation="list_incidents")
LATER = {"retry-after": "7"}


def sent(*steps: tuple[int, Mapping[str, str]]) -> tuple[int, int, list[float]]:
    """Send a request to a server with these responses; return the last status, the requests, the waits."""
    waits: list[float] = []
    responses = iter(steps)

    def answer(_: httpx.Request) -> httpx.Response:
        status, headers = next(responses)
        return httpx.Response(status, json={}, headers=headers)

    budget = Budget(sleep=waits.append)
    connection = Connection("http://localhost", {}, budget, transport=httpx.MockTransport(answer))
    return connection.send(GET).response.status, budget.requests, waits


def test_the_request_is_sent_again_after_the_requested_wait() -> None:
    assert sent((503, LATER), (200, {})) == (200, 2, [7.0])


def test_an_unavailable_and_limited_server_is_waited_for() -> None:
    assert sent((503, LATER), (429, LATER), (503, LATER), (404, LATER)) == (404, 4, [7.0, 7.0, 7.0])


def test_a_server_that_stays_unavailable_fails() -> None:
    assert sent(*[(503, LATER)] * MOST_UNAVAILABLE) == (503, MOST_UNAVAILABLE, [7.0, 7.0])


@pytest.mark.parametrize(
    ("status", "headers"), [(503, {}), (503, {"x-ratelimit-reset": "7"}), (500, LATER), (502, LATER)]
)
def test_other_server_errors_are_failures_at_once(status: int, headers: Mapping[str, str]) -> None:
    assert sent((status, headers)) == (status, 1, [])


def test_a_wait_beyond_reason_ends_the_run() -> None:
    with pytest.raises(UnreachableError, match="asks for a wait of 3601 s"):
        sent((503, {"retry-after": str(int(LONGEST_WAIT) + 1)}))
