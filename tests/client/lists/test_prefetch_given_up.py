"""Calls in threads that were given up end soon if they wait for a rate limit, or before a retry."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from datadog_incidents import RetryPolicy
from datadog_incidents._http.library import httpx
from datadog_incidents._policy.in_flight import InFlight
from datadog_incidents._policy.sleep import Signal
from datadog_incidents._sync.prefetching import Prefetcher
from datadog_incidents_api.api.incidents import list_incidents

from .changing_server import Server, new_client
from .test_prefetch_ends import Received, threads_in_flight, wait_for_threads


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    yield
    wait_for_threads()


class Refusing(Server):
    """Holds requests until four are in flight, and permits no further ones for a minute.

    Args:
        status: status of the responses to further requests; None if the client is to hold them back.
    """

    def __init__(self, status: int | None) -> None:
        super().__init__(500)
        self.status = status
        self.together = threading.Barrier(4)

    def respond(self, request: httpx.Request) -> httpx.Response:
        offset = int(request.url.params.get("page[offset]", 0))
        if 0 < offset < 45:
            self.together.wait(30)
        response = super().respond(request)
        if self.status is None and offset:
            names = {"limit": 100, "period": 60, "remaining": 0, "reset": 60}
            response.headers.update({f"x-ratelimit-{name}": str(value) for name, value in names.items()})
        if self.status is not None and offset >= 45:
            return httpx.Response(self.status, headers={"retry-after": "60"})
        return response


@pytest.mark.parametrize(
    ("status", "expected"),
    [(None, "held back by a rate limit"), (503, "attempt 1 failed (503), next in 60.0 s")],
)
def test_threads_that_wait_end_with_the_list(
    status: int | None, expected: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "datadog_incidents")
    server = Refusing(status)
    # A token of a single letter would be redacted in the names of headers.
    with new_client(server, retry=RetryPolicy(), access_token="k3yk3yk3yk3y") as dd:
        assert len(dd.incidents.list(page_size=10, prefetch=4).take(25)) == 25
        wait_for_threads()
    assert expected in caplog.text
    assert len(server.offsets) == (5 if status is None else 6)


def test_an_interrupt_gives_up_the_page_that_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    class Waiting:
        redactor: Any = None

        def execute(self, call: Any) -> Any:
            if dict(call.query)["page[offset]"] != "0":
                Signal().wait(60)
            return Received()

    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(InFlight, "result", interrupted)
    prefetcher = Prefetcher(Waiting(), 2)
    prefetcher.execute(list_incidents.prepare(page_offset=0))
    with pytest.raises(KeyboardInterrupt):
        prefetcher.execute(list_incidents.prepare(page_offset=10))
    assert threads_in_flight() == 2
    prefetcher.close()
    wait_for_threads()
