"""Responses that break off, and exceptions of servers in this process, are failures of the server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import MOST_BROKEN, NO_RESPONSE, Connection, UnreachableError
from datadog_incidents.fuzz.exchanges import Request, Response

GET = Request("GET", "/api/v2/incidents", operation="list_incidents")
BROKEN = httpx.RemoteProtocolError("peer closed connection")
REFUSED = httpx.ConnectError("connection refused")


class Scripted(httpx.BaseTransport):
    """Server that answers with a sequence of statuses, and raises the exceptions in it."""

    def __init__(self, *steps: int | Exception) -> None:
        self._steps: Iterator[int | Exception] = iter(steps)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        step = next(self._steps)
        if isinstance(step, Exception):
            raise step
        return httpx.Response(step, json={})


def responses(*steps: int | Exception) -> list[Response]:
    connection = Connection("http://localhost", {}, Budget(), transport=Scripted(*steps))
    return [connection.send(GET).response for _ in steps]


def test_an_exception_of_a_server_in_this_process_is_a_500() -> None:
    assert [one.status for one in responses(KeyError("id"), 200)] == [500, 200]


def test_a_response_that_breaks_off_is_a_failure_with_its_reason() -> None:
    _, broken, after = responses(200, BROKEN, 200)
    assert (broken.status, broken.error) == (NO_RESPONSE, "peer closed connection")
    assert (after.status, after.error) == (200, "")


def test_a_response_resets_the_count_of_broken_ones() -> None:
    statuses = [one.status for one in responses(200, *[BROKEN] * MOST_BROKEN, 200, *[BROKEN] * MOST_BROKEN)]
    assert statuses == [200, *[NO_RESPONSE] * MOST_BROKEN, 200, *[NO_RESPONSE] * MOST_BROKEN]


@pytest.mark.parametrize(
    "steps", [(BROKEN,), (REFUSED,), (200, REFUSED), (200, *[BROKEN] * (MOST_BROKEN + 1))]
)
def test_a_server_that_does_not_respond_is_unreachable(steps: tuple[int | Exception, ...]) -> None:
    with pytest.raises(UnreachableError, match="GET /api/v2/incidents: "):
        responses(*steps)


@pytest.mark.parametrize("location", ["mailto:a", "https://xn--a/", "https://[::1"])
def test_an_invalid_location_ends_no_run(location: str) -> None:
    """`httpx` fails to parse it, with three kinds of errors; `httpx2` keeps the response."""

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(302, headers={"location": location}) if next(steps) else httpx.Response(200)

    steps = iter([False, True, False])
    connection = Connection("http://localhost", {}, Budget(), transport=httpx.MockTransport(answer))
    statuses = [connection.send(GET).response.status for _ in range(3)]
    assert statuses == [200, 302 if httpx.__name__ == "httpx2" else NO_RESPONSE, 200]


def test_an_invalid_url_is_not_sent() -> None:
    connection = Connection("http://localhost:x", {}, Budget(), transport=Scripted(200))
    with pytest.raises(UnreachableError, match="GET /api/v2/incidents: Invalid port"):
        connection.send(GET)
