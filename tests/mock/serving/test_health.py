"""The served mock answers health checks without keys, and without any effect."""

from __future__ import annotations

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving
from datadog_incidents.version import VERSION

KEYS = {"DD-API-KEY": "mock-api-key", "DD-APPLICATION-KEY": "mock-app-key"}


@pytest.mark.parametrize("control", [False, True])
def test_a_health_check_needs_no_keys_and_has_no_effect(control: bool) -> None:
    mock = MockDatadog(control=control)
    mock.fail_next(503)
    before = mock._server.state.now()
    with serving(mock) as url, httpx.Client(base_url=url) as http:
        response = http.get("/health?verbose=1")
        assert (response.status_code, response.json()) == (200, {"status": "ok", "version": VERSION})
        assert response.headers["content-type"] == "application/json"
        head = http.head("/health")
        assert (head.status_code, head.content) == (200, b"")
        posted = http.post("/health", json={})
        assert (posted.status_code, posted.headers["allow"]) == (405, "GET, HEAD")
        assert http.get("/health/x").status_code == 404
        assert mock.calls[0].path == "/health/x"  # all others are not recorded
        mock.calls.clear()
        assert mock._server.state.now() > before
        assert http.get("/api/v2/incidents", headers=KEYS).status_code == 503


def test_in_process_the_path_is_one_that_the_api_does_not_have(datadog_mock: MockDatadog) -> None:
    with httpx.Client(transport=datadog_mock.transport, base_url="http://localhost") as http:
        assert http.get("/health").status_code == 404
