"""Connections to Redis by TLS, with certificates made here, and by Unix sockets; and closed ones."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import trustme
from benchmarks.redis_server import MISSING, PROGRAM, RedisServer, free_port

from datadog_incidents.errors import SharedLimitsWarning

from .kit import PASSWORD, Network, Start, known_to

Served = Callable[[str], RedisServer]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def served(authority: trustme.CA, tmp_path: Path) -> Iterator[Served]:
    """Function that starts a Redis with TLS, and a certificate for a name."""
    if PROGRAM is None:
        pytest.skip(MISSING)

    def start(name: str) -> RedisServer:
        certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
        issued = authority.issue_cert(name)
        certificate.write_bytes(b"".join(blob.bytes() for blob in issued.cert_chain_pems))
        issued.private_key_pem.write_to_path(key)
        authority.cert_pem.write_to_path(tmp_path / "authority.pem")
        options = {
            "tls-port": free_port(),
            "tls-cert-file": certificate,
            "tls-key-file": key,
            "tls-ca-cert-file": tmp_path / "authority.pem",
            "tls-auth-clients": "no",
        }
        server = running.enter_context(RedisServer(options))
        server.url = f"127.0.0.1:{options['tls-port']}/0"
        return server

    with ExitStack() as running:
        yield start


@pytest.mark.usefixtures("no_outage")
def test_limits_are_shared_over_tls(start: Start, served: Served, tmp_path: Path) -> None:
    network = Network(limit=100)
    server = served("127.0.0.1")
    url = f"rediss://{server.url}?ssl_ca_certs={tmp_path / 'authority.pem'}"
    one, other = start(network, url), start(network, url)
    for calls in (one, other):
        calls.make(5)
    assert known_to(server) > 0
    assert network.statuses == [200] * 10


@pytest.mark.parametrize(
    ("name", "trusted"),
    [("127.0.0.1", False), ("redis.test", True)],
    ids=["unknown authority", "other host"],
)
def test_a_wrong_certificate_costs_one_warning_without_secrets(
    start: Start, served: Served, name: str, trusted: bool, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    network = Network(limit=100)
    server = served(name)
    path = tmp_path / "authority.pem"
    if not trusted:
        trustme.CA().cert_pem.write_to_path(path)
    calls = start(network, f"rediss://user:{PASSWORD}@{server.url}?ssl_ca_certs={path}")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with caplog.at_level(logging.DEBUG):
            for _ in range(3):
                calls.make(2)
                calls.clock.now += 10
    assert [one.category for one in caught] == [SharedLimitsWarning]
    message = str(caught[0].message)
    assert "does not respond (SSLCertVerificationError)" in message and "rediss:" not in message
    assert PASSWORD not in message + caplog.text and "user" not in message and str(path) not in message
    assert known_to(server) == 0
    assert network.statuses == [200] * 6


def test_limits_are_shared_over_a_unix_socket(start: Start, redis_server: RedisServer) -> None:
    network = Network(limit=100)
    calls = start(network, f"unix://{redis_server.socket}?db=2")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        calls.make(5)
    with redis_server.client() as state:
        assert [*state.info("keyspace")] == ["db2"]
    redis_server.kill()
    redis_server.socket.unlink(missing_ok=True)
    with pytest.warns(SharedLimitsWarning) as caught:
        calls.make(2)
    message = str(caught[0].message)
    assert len(caught) == 1
    assert message.startswith(f"Redis at {redis_server.socket} does not respond (FileNotFoundError): ")
    assert network.statuses == [200] * 7


@pytest.mark.usefixtures("no_outage")
def test_connections_that_the_server_has_closed_are_no_outage(
    start: Start, redis_server: RedisServer
) -> None:
    calls = start(Network(limit=100), redis_server.url)
    calls.make(2)
    with redis_server.client() as state:
        for _ in range(3):
            state.client_kill_filter(_type="normal", skipme=True)
            calls.make(1)
    redis_server.kill()
    redis_server.start()
    calls.make(2)
    assert known_to(redis_server) > 0


@pytest.mark.usefixtures("no_outage")
def test_a_closed_client_leaves_no_connection(start: Start, redis_server: RedisServer) -> None:
    calls = start(Network(limit=100), redis_server.url)
    calls.make(2)
    with redis_server.client() as state:
        assert len(state.client_list()) == 2
        calls.close()
        while len(state.client_list()) > 1:
            pass


def test_an_unexpected_error_does_not_repeat_an_operation(
    start: Start, redis_server: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = start(Network(limit=100), redis_server.url)
    calls.make(2)
    connection = calls.client._shared._redis._idle[0]
    sent: list[object] = []

    def send(*command: object) -> None:
        sent.append(command)
        raise IndexError

    monkeypatch.setattr(connection, "send_command", send)
    with pytest.warns(SharedLimitsWarning, match="IndexError"):
        calls.make(1)
    assert len(sent) == 1
