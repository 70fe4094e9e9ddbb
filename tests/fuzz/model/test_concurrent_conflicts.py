"""Creates that are possible once, at the same time: one succeeds on the mock, others may accept them all."""

from __future__ import annotations

from attrs import define

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog

from .sessions import run_scenario, session_of


@define
class Accepting(httpx.BaseTransport):
    """Transport of a server that accepts pages which are linked already."""

    mock: MockDatadog

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self.mock.transport.handle_request(request)
        return httpx.Response(201, json={"data": {}}) if response.status_code == 409 else response


KEY = ("concurrent_creates", "link_page_to_incident", "same")


def test_only_the_mock_must_refuse_what_exists() -> None:
    mock = MockDatadog()
    strict, lenient = (session_of(mock, workers=4, transport=Accepting(mock)) for _ in range(2))
    lenient.mock = None
    assert KEY in run_scenario(strict, "concurrent_creates_conflict", "integrations")
    assert KEY not in run_scenario(lenient, "concurrent_creates_conflict", "integrations")
    assert lenient.progress.checks["concurrent_creates"] > 0
