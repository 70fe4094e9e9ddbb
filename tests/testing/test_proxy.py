"""The recording proxy: what it passes on, what it keeps to itself, and its answer if there is no server."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.testing.proxy import recording_proxy

PAIR = [("set-cookie", "a=1"), ("set-cookie", "b=2"), ("x-ratelimit-remaining", "7")]


class Upstream:
    """Server that stores requests, and returns a response."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.response = httpx.Response(200, headers=PAIR, json={"data": []})
        self.transport = httpx.MockTransport(self._respond)

    def _respond(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return self.response


@pytest.fixture
def upstream() -> Upstream:
    return Upstream()


@pytest.fixture
def url(upstream: Upstream) -> Iterator[str]:
    with recording_proxy("https://api.dd.test/prefix", upstream.transport) as url:
        yield url


def test_requests_and_responses_are_passed_on(upstream: Upstream, url: str) -> None:
    headers = {"DD-API-KEY": "secret", "User-Agent": "checkout", "Accept": "application/json"}
    with httpx.Client(headers=headers) as client:
        response = client.post(f"{url}/api/v2/incidents?a=%2F&b", content=b'{"data":1}')
    sent = upstream.requests[0]
    assert (sent.method, str(sent.url)) == ("POST", "https://api.dd.test/prefix/api/v2/incidents?a=%2F&b")
    assert sent.read() == b'{"data":1}'
    assert {name: sent.headers[name] for name in headers} == headers
    assert sent.headers["host"] == "api.dd.test"
    assert response.json() == {"data": []}
    assert [one for one in response.headers.multi_items() if one in PAIR] == PAIR


def test_headers_that_are_not_ascii_are_passed_on_as_they_are(upstream: Upstream, url: str) -> None:
    name = "Zoë Å 名".encode()
    upstream.response = httpx.Response(200, headers=[(b"x-team", name)], json={})
    response = httpx.get(url, headers=[(b"x-team", name)])
    assert dict(upstream.requests[0].headers.raw)[b"x-team"] == name
    assert dict(response.headers.raw)[b"x-team"] == name


def test_a_chunked_body_is_passed_on(upstream: Upstream, url: str) -> None:
    httpx.put(f"{url}/api", content=iter([b"ab", b"c" * 70_000, b"d"]))
    assert upstream.requests[0].read() == b"ab" + b"c" * 70_000 + b"d"
    assert upstream.requests[0].headers["content-length"] == "70003"


def test_connections_are_kept(upstream: Upstream, url: str) -> None:
    with httpx.Client() as client:
        streams = {
            id(client.send(client.build_request("GET", url)).extensions["network_stream"]) for _ in range(3)
        }
    assert len(upstream.requests) == 3 and len(streams) == 1


@pytest.mark.parametrize("method", ["HEAD", "DELETE"])
def test_responses_without_a_body(upstream: Upstream, url: str, method: str) -> None:
    upstream.response = httpx.Response(204)
    with httpx.Client() as client:
        assert [client.request(method, url).status_code for _ in range(2)] == [204, 204]


@pytest.mark.parametrize(
    "request_",
    [
        b"POST /api HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        b"POST /api HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        b"GET http://elsewhere.test/ HTTP/1.1\r\n\r\n",
        b"GET @elsewhere.test/ HTTP/1.1\r\n\r\n",
    ],
)
def test_a_request_that_cannot_be_passed_on_gets_400(upstream: Upstream, url: str, request_: bytes) -> None:
    host, _, port = url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(request_)
        assert connection.makefile("rb").read().startswith(b"HTTP/1.1 400 ")
    assert upstream.requests == []


@pytest.mark.parametrize(
    "request_",
    [
        b'POST /api HTTP/1.1\r\nContent-Length: 100\r\n\r\n{"data":',
        b"POST /api HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
        b"POST /api HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n{",
    ],
)
def test_an_incomplete_request_is_not_passed_on(upstream: Upstream, url: str, request_: bytes) -> None:
    host, _, port = url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(request_)
        connection.shutdown(socket.SHUT_WR)
        assert connection.makefile("rb").read().startswith(b"HTTP/1.1 400 ")
    assert upstream.requests == []


def test_without_a_response_of_the_server_the_program_gets_502(upstream: Upstream, url: str) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("secret")

    with recording_proxy("https://api.dd.test", httpx.MockTransport(fail)) as url:
        response = httpx.get(url)
    assert response.status_code == 502
    assert response.json() == {
        "errors": ["the recording proxy has no response from https://api.dd.test: ConnectError"]
    }


def test_only_this_machine_can_connect(url: str) -> None:
    assert url.startswith("http://127.0.0.1:")


def test_an_error_of_a_connection_is_not_printed(
    datadog_mock: MockDatadog, url: str, capfd: pytest.CaptureFixture[str]
) -> None:
    host, _, port = url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nContent-Length: 100\r\n\r\n")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")  # resets
    assert httpx.get(url).status_code == 200
    assert capfd.readouterr() == ("", "")
