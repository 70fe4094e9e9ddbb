"""Web pages cannot use the control endpoints: a browser sends the Origin of the page, and no JSON unasked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.body_limit import MAX_BODY
from datadog_incidents.mock.serving.uvicorn_server import serving

from ..sockets import connect, head, response

PATHS = [("POST", "/__mock__/fail_next"), ("POST", "/__mock__/reset"), ("GET", "/__mock__/calls")]
ENDPOINTS = pytest.mark.parametrize(("method", "path"), PATHS)
BODY = b'{"status": 503}'
JSON = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[MockDatadog, str]]:
    """Serve a mock with control endpoints for all tests; return it and its URL."""
    mock = MockDatadog(control=True)
    with serving(mock) as url:
        yield mock, url


@pytest.fixture
def mock(served: tuple[MockDatadog, str]) -> MockDatadog:
    mock, _ = served
    mock.reset()
    return mock


@pytest.fixture
def http(mock: MockDatadog, served: tuple[MockDatadog, str]) -> Iterator[httpx.Client]:
    """Return an HTTP client of the served mock."""
    with httpx.Client(base_url=served[1], headers=JSON) as client:
        yield client


@pytest.fixture
def guarded(mock: MockDatadog) -> Iterator[None]:
    """Check that the control requests of the test neither inject a fault nor reset the state."""
    with mock.client(retry=None) as client:
        client.incidents.create(title="t")
        yield
        assert len(list(client.incidents.list())) == 1


@ENDPOINTS
@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "null", "http://localhost", "http://localhost:1", "http://localhost.evil.example:8282",
     "localhost:8282", "ftp://localhost:8282",
     "http://localhost:8282, https://evil.example", ""],
)  # fmt: skip
@pytest.mark.usefixtures("guarded")
def test_a_foreign_origin_is_refused(http: httpx.Client, method: str, path: str, origin: str) -> None:
    headers = {"host": "localhost:8282", "origin": origin}
    reply = http.request(method, path, content=BODY, headers=headers)
    assert reply.status_code == 403
    (error,) = reply.json()["errors"]
    assert error.startswith("Forbidden: ") and repr(origin) in error


@ENDPOINTS
@pytest.mark.parametrize(
    "origin", ["http://localhost:8282", "HTTP://Localhost:8282", "https://localhost:8282"]
)
def test_the_same_origin_is_accepted(http: httpx.Client, method: str, path: str, origin: str) -> None:
    headers = {"host": "localhost:8282", "origin": origin}
    assert http.request(method, path, content=BODY, headers=headers).status_code in (200, 204)


@ENDPOINTS
@pytest.mark.parametrize(
    ("site", "statuses"),
    [("cross-site", {403}), ("same-site", {403}), ("same-origin", {200, 204}), ("none", {200, 204})],
)
def test_the_site_that_a_browser_states_is_checked(
    http: httpx.Client, method: str, path: str, site: str, statuses: set[int]
) -> None:
    """Images and scripts of a page are requested without an Origin."""
    reply = http.request(method, path, content=BODY, headers={"sec-fetch-site": site})
    assert reply.status_code in statuses


def test_api_calls_accept_any_origin(http: httpx.Client) -> None:
    keys = {"DD-API-KEY": "mock-api-key", "DD-APPLICATION-KEY": "mock-app-key"}
    reply = http.get("/api/v2/incidents", headers={"origin": "https://evil.example", **keys})
    assert reply.status_code == 200
    assert not [name for name in reply.headers if name.startswith("access-control-")]


def test_requests_in_process_are_accepted_at_any_base_url(mock: MockDatadog) -> None:
    with httpx.Client(transport=mock.transport, base_url="http://mock.test", headers=JSON) as client:
        assert client.post("/__mock__/reset").status_code == 204


@pytest.mark.parametrize("path", ["/__mock__/fail_next", "/__mock__/reset"])
@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        ("text/plain", "not text/plain"),
        ("application/x-www-form-urlencoded", "not application/x-www-form-urlencoded"),
        ("multipart/form-data; boundary=x", "not multipart/form-data"),
        ("text/plain; application/json", "not text/plain"),
        (None, "but is missing"),
    ],
)
@pytest.mark.usefixtures("guarded")
def test_another_content_type_is_refused(
    http: httpx.Client, path: str, kind: str | None, problem: str
) -> None:
    del http.headers["content-type"]
    reply = http.post(path, content=BODY, headers={"content-type": kind} if kind else {})
    assert reply.status_code == 415
    assert reply.json() == {"errors": [f"the content type must be application/json, {problem}"]}


@pytest.mark.parametrize("path", ["/__mock__/fail_next", "/__mock__/reset"])
@pytest.mark.usefixtures("guarded")
def test_a_control_request_is_refused_before_its_body_is_sent(http: httpx.Client, path: str) -> None:
    refused = {
        403: ["Origin: https://evil.example", "Content-Type: application/json", "Content-Length: 9"],
        415: ["Content-Length: 9"],
        413: ["Content-Type: application/json", f"Content-Length: {MAX_BODY + 1}"],
    }
    for status, lines in refused.items():
        with connect(str(http.base_url)) as connection:
            connection.sendall(head("POST", path, *lines, credentials=""))
            assert response(connection).status == status
