"""Web pages cannot reach a served mock under a name of their own (DNS rebinding), on any path."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest

from datadog_incidents.mock import MockDatadog

from ..sockets import KEYS, Received, connect, head, until_closed

PATHS = {
    "list": ("GET", "/api/v2/incidents", ""),
    "create": ("POST", "/api/v2/incidents", '{"data":{"type":"incidents","attributes":{"title":"t"}}}'),
    "health": ("GET", "/health", ""),
    "control": ("POST", "/__mock__/fail_next", '{"status": 503}'),
    "calls": ("GET", "/__mock__/calls", ""),
    "no such path": ("GET", "/nowhere", ""),
    "root": ("GET", "/", ""),
    "all": ("OPTIONS", "*", ""),
}
EACH_PATH = pytest.mark.parametrize("name", PATHS)
FOREIGN = [
    *("evil.example", "evil.example:8282", "localhost.evil.example", "127.0.0.1.evil.example", "localhost."),
    *("10.0.0.1", "0.0.0.0", "127.1", "2130706433", "0x7f000001", "::1", "[::1", "[::2]", "127.0.0.1]"),
    *(
        "evil@localhost",
        "localhost@evil",
        "localhost:evil",
        "localhost:80:80",
        "localhost/x",
        "localhost, evil",
    ),
    *("allowed.test.", "x.allowed.test", "allowed.test.evil", "localhost\x00", "localhost\xa0", " ", ""),
]
OWN = [
    *("localhost", "LOCALHOST:1", "localhost:", "127.0.0.1", "127.0.0.2:8282", "[::1]", "[::1]:8282"),
    *("allowed.test", "Allowed.TEST:80", "10.9.9.9", "[2001:db8::1]:8282"),
]


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[MockDatadog, str]]:
    """Serve a mock with control endpoints, under further names, for all tests; return it and its URL."""
    mock = MockDatadog(control=True)
    with mock.serve(allowed_hosts=["ALLOWED.test", "10.9.9.9", "[2001:db8::1]"]) as url:
        yield mock, url


@pytest.fixture
def mock(served: tuple[MockDatadog, str]) -> MockDatadog:
    mock, _ = served
    mock.reset()
    return mock


def send(url: str, name: str, *lines: str, version: str = "1.1") -> Received:
    """Send a request with valid keys and these header lines."""
    method, path, body = PATHS[name]
    head = "".join(f"{line}\r\n" for line in (*lines, "Content-Type: application/json", "Connection: close"))
    with connect(url) as connection:
        connection.sendall(
            f"{method} {path} HTTP/{version}\r\n{head}Content-Length: {len(body)}\r\n{KEYS}\r\n{body}".encode(
                "latin-1"
            )
        )
        return until_closed(connection)


@EACH_PATH
@pytest.mark.parametrize("host", FOREIGN)
def test_a_foreign_host_is_refused(
    served: tuple[MockDatadog, str], mock: MockDatadog, host: str, name: str
) -> None:
    received = send(served[1], name, f"Host: {host}")
    if host == "localhost\x00":
        assert received.status == 400  # by the parser
    else:
        assert received.status == 421
        (error,) = received.errors()
        assert (
            error.startswith("Misdirected request: ")
            and "--allow-host" in error
            and repr(host.strip(" ")) in error
        )
    assert mock.calls == [] and mock.pending_faults == []


@EACH_PATH
@pytest.mark.parametrize("host", OWN)
def test_an_own_host_is_accepted(
    served: tuple[MockDatadog, str], mock: MockDatadog, host: str, name: str
) -> None:
    assert send(served[1], name, f"Host: {host}").status in (200, 201, 204, 400, 404, 405)


@EACH_PATH
@pytest.mark.parametrize(
    "lines",
    [
        ("Host: localhost", "Host: evil.example"),
        ("Host: evil.example", "Host: localhost"),
        ("X-Forwarded-Host: localhost", "Host: evil.example"),
    ],
)
def test_no_header_makes_up_for_a_foreign_host(
    served: tuple[MockDatadog, str], mock: MockDatadog, lines: tuple[str, ...], name: str
) -> None:
    assert send(served[1], name, *lines).status in (400, 421)
    assert mock.calls == [] and mock.pending_faults == []


@EACH_PATH
def test_a_request_without_host_is_refused(
    served: tuple[MockDatadog, str], mock: MockDatadog, name: str
) -> None:
    assert send(served[1], name, version="1.0").status == 421
    assert mock.calls == [] and mock.pending_faults == []


def test_a_long_host_is_not_repeated_in_full(served: tuple[MockDatadog, str]) -> None:
    received = send(served[1], "health", f"Host: {'a' * 10_000}")
    assert received.status == 421 and len(received.text) < 1000


@pytest.mark.parametrize(
    ("host", "status"),
    [("10.1.2.3:8282", 200), ("Mock:8282", 200), ("mock", 200), ("10.1.2.4", 421), ("mock.example", 421)],
)
def test_the_addresses_of_the_server_are_accepted(host: str, status: int) -> None:
    """The address at which a connection arrived, and the name that the server listens on."""
    headers = [(b"host", host.encode())]
    scope = {"type": "http", "method": "GET", "path": "/health", "query_string": b"",
             "headers": headers, "server": ("10.1.2.3", 8282)}  # fmt: skip
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    asyncio.run(MockDatadog().app.listening_on("MOCK")(scope, receive, send))
    assert sent[0]["status"] == status
    assert status == 200 or list(json.loads(sent[1]["body"])) == ["errors"]


@pytest.mark.parametrize("name", ["mock:80", "http://mock", "*", "*.example", "", "a b", "[::1]:80", 5, None])
def test_a_name_to_allow_that_is_none_is_refused(name: Any) -> None:
    with (
        pytest.raises(ValueError, match=r"^allowed_hosts takes names of hosts and addresses, "),
        MockDatadog().serve(allowed_hosts=[name]),
    ):
        pass


def test_requests_in_process_are_accepted_at_any_base_url(datadog_mock: MockDatadog) -> None:
    with datadog_mock.client(base_url="https://mock.example") as client:
        assert client.incidents.create(title="t").id


def test_trailers_are_no_headers(served: tuple[MockDatadog, str]) -> None:
    """Whether a server has read them before it responds depends on the network."""
    body = b'{"data":{"type":"incidents","attributes":{"title":"t","customer_impacted":false}}}'
    lines = ("Content-Type: application/json", "Transfer-Encoding: chunked", "Connection: close")
    trailers = b"Host: attacker.test\r\nContent-Type: text/plain\r\n\r\n"
    with connect(served[1]) as connection:
        request = head("POST", "/api/v2/incidents", *lines)
        connection.sendall(request + b"%x\r\n%s\r\n0\r\n" % (len(body), body) + trailers)
        assert until_closed(connection).status == 201
