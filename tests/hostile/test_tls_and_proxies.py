"""Connections through TLS and proxies: kept, limited by the deadline, and never to the wrong server."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable
from contextlib import suppress

import pytest
import trustme

from datadog_incidents import RetryPolicy
from datadog_incidents.errors import DatadogError, RequestTimeoutError, TransportError

from ..client.loopback import Server, always, reply, serving
from .kit import Calls, Step, both, drip, numbered, scripted

pytestmark = pytest.mark.usefixtures("no_proxies")

LARGE = b"[" + b"1," * 200_000 + b"1]"


def forward(content: bytes, _: socket.socket) -> bytes:
    return content


def tunnel(
    connection: socket.socket, head: bytes, gather: Callable[[bytes, socket.socket], bytes] = forward
) -> None:
    """Answer a CONNECT request, and forward everything that follows.

    Args:
        connection: connection of the client.
        head: head of the request.
        gather: gives what to send at once, for what was received from the server and the connection to it.
    """
    host, _, port = head.split(b" ")[1].partition(b":")
    with socket.create_connection((host.decode(), int(port))) as server:
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        back = threading.Thread(target=pump, args=(server, connection, gather))
        back.start()
        pump(connection, server)
        back.join()


def pump(
    source: socket.socket,
    target: socket.socket,
    gather: Callable[[bytes, socket.socket], bytes] = forward,
) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(gather(data, source))
    with suppress(OSError):
        target.shutdown(socket.SHUT_RDWR)


def contents(calls: Calls, server: Server, number: int = 3) -> list[object]:
    results = calls(server, *["list_incident_impacts"] * number)
    return [getattr(result, "content", result) for result in results]


@both
def test_a_tls_connection_is_kept(calls: Calls, trusted_server: ssl.SSLContext) -> None:
    with scripted(reply(LARGE), tls=trusted_server) as server:
        assert contents(calls, server) == [LARGE] * 3
        assert server.connections == 1


@both
def test_a_server_that_is_not_trusted_receives_no_request(
    calls: Calls, trusted_server: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with scripted(reply(LARGE), tls=trusted_server) as server:
        (error,) = calls(server, "list_incident_impacts")
        assert server.requests == []
    assert isinstance(error, TransportError)
    assert "certificate verify failed" in str(error)
    assert not error.sent


@both
def test_a_tls_handshake_is_limited_by_the_deadline(calls: Calls) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Server.__new__(Server)
        server.url = f"https://localhost:{listener.getsockname()[1]}"
        started = time.monotonic()
        (error,) = calls(server, "list_incident_impacts", retry=RetryPolicy(deadline=0.2))
    assert isinstance(error, RequestTimeoutError)
    assert not error.sent
    assert time.monotonic() - started < 10  # the timeout is 30 s


@both
def test_a_tunnel_is_kept(
    calls: Calls, trusted_server: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    with scripted(reply(LARGE), tls=trusted_server) as server, serving(tunnel) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://user:password@127.0.0.1:{proxy.port}")
        assert contents(calls, server) == [LARGE] * 3
        assert (server.connections, proxy.connections) == (1, 1)
        assert b"t0k3n" not in proxy.requests[0]
        assert b"Proxy-Authorization: Basic dXNlcjpwYXNzd29yZA==" in proxy.requests[0]


@both
def test_forged_response_inside_a_tunnel_with_tls(
    calls: Calls,
    trusted_server: ssl.SSLContext,
    certificate: trustme.LeafCert,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A response and a forged one arrive in the same read of the connection to the proxy."""
    begun, written = threading.Event(), threading.Event()

    def both_responses(content: bytes, server: socket.socket) -> bytes:
        if begun.is_set():  # before, there is the handshake
            written.wait(10)  # seconds, in case the client ends the connection
            with suppress(BlockingIOError):
                content += server.recv(65536, socket.MSG_DONTWAIT)
        return content

    def tunnel_in_blocks(connection: socket.socket, head: bytes) -> None:
        tunnel(connection, head, both_responses)

    proxy_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(proxy_context)
    forged: list[Step] = [lambda _: begun.set(), numbered(1), numbered(666), lambda _: written.set()]
    with (
        scripted(forged, numbered(2), tls=trusted_server) as server,
        serving(tunnel_in_blocks, tls=proxy_context) as proxy,
    ):
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        assert contents(calls, server, 2) == [b"1", b"2"]


@both
def test_forged_response_inside_a_tunnel(
    calls: Calls, trusted_server: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = numbered(1) + numbered(666), numbered(2)
    with scripted(*lines, tls=trusted_server) as server, serving(tunnel) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"127.0.0.1:{proxy.port}")
        assert contents(calls, server, 2) == [b"1", b"2"]


@both
@pytest.mark.parametrize("excluded", ["localhost", "*", "other.test,localhost"])
def test_excluded_hosts_are_connected_to_directly(
    calls: Calls, excluded: str, trusted_server: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    with scripted(numbered(1), tls=trusted_server) as server, serving(tunnel) as proxy:
        monkeypatch.setenv("ALL_PROXY", proxy.url)
        monkeypatch.setenv("NO_PROXY", excluded)
        assert contents(calls, server, 1) == [b"1"]
        assert proxy.connections == 0


@both
def test_plain_http_to_this_machine_uses_no_proxy(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    with scripted(numbered(1)) as server, serving(tunnel) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        assert contents(calls, server, 1) == [b"1"]
        assert proxy.connections == 0


@both
def test_plain_http_is_forwarded_by_the_proxy(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(always(numbered(1))) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        results = calls(proxy, "list_incident_impacts", base_url="http://dd.test:8080", allow_http=True)
        assert [getattr(result, "content", result) for result in results] == [b"1"]
        assert proxy.requests[0].startswith(b"GET http://dd.test:8080/x HTTP/1.1\r\n")


@both
def test_refusal_by_the_proxy_is_reported(
    calls: Calls, trusted_server: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    with scripted(numbered(1), tls=trusted_server) as server:
        with serving(always(reply(b"", "403 Forbidden"))) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", proxy.url)
            (error,) = calls(server, "create_incident")
        assert server.connections == 0
    assert isinstance(error, DatadogError)
    assert "ProxyError: 403 Forbidden" in str(error)
    assert isinstance(error, TransportError)
    assert not error.sent


@both
def test_a_dripping_proxy_is_limited_by_the_deadline(
    calls: Calls, trusted_server: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    dripping = scripted([drip(b"HTTP/1.1 200 " + b"x" * 1000, 0.02)])
    with scripted(numbered(1), tls=trusted_server) as server, dripping as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        started = time.monotonic()
        (error,) = calls(server, "create_incident", retry=RetryPolicy(deadline=0.3))
    assert isinstance(error, RequestTimeoutError)
    assert time.monotonic() - started < 10


@both
def test_socks_proxy_without_its_package_is_reported_on_creation(
    calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "socks5://127.0.0.1:1080")
    with scripted(numbered(1)) as server, pytest.raises(DatadogError, match="socksio"):
        calls(server, "create_incident", base_url="https://dd.test")
