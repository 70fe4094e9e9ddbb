"""A process that serves a mock and forks: the child leaves the server and its connections to its parent."""

from __future__ import annotations

import gc
import os
import socket
import sys

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog

from .test_serve import is_served

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def test_a_child_process_does_not_keep_the_port(datadog_mock: MockDatadog) -> None:
    (waiting, ending), (ready, started) = os.pipe(), os.pipe()
    with datadog_mock.serve() as url:
        assert is_served(url)
        child = os.fork()
        if not child:
            os.close(ending)
            os.write(started, b" ")
            os.read(waiting, 1)  # until the parent process closes the other end
            os._exit(0)
        os.read(ready, 1)
        assert is_served(url)
    try:
        assert not is_served(url)
        with datadog_mock.serve(port=httpx.URL(url).port or 0) as again:
            assert is_served(again)
    finally:
        os.close(ending)
        os.waitpid(child, 0)
        for one in (waiting, ready, started):
            os.close(one)


def test_a_child_process_can_leave_the_block(datadog_mock: MockDatadog) -> None:
    parent = os.getpid()
    child = status = 0
    try:
        with datadog_mock.serve() as url:
            child = os.fork()
            if child:
                _, status = os.waitpid(child, 0)
                assert is_served(url)
    except BaseException:
        if os.getpid() == parent:
            raise
        os._exit(1)
    if os.getpid() != parent:
        os._exit(0)
    assert os.waitstatus_to_exitcode(status) == 0


@pytest.mark.parametrize("loop", ["asyncio", "uvloop"])
def test_a_child_process_does_not_keep_connections_open(loop: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if loop == "uvloop":
        pytest.importorskip("uvloop")
    else:
        monkeypatch.setitem(sys.modules, "uvloop", None)
    mock = MockDatadog()
    released, release = os.pipe()
    try:
        with mock.serve() as url:
            host, port = httpx.URL(url).host, httpx.URL(url).port or 0
            with socket.create_connection((host, port), 10) as connection:
                connection.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
                assert connection.recv(65536).startswith(b"HTTP/1.1 200")
                child = os.fork()
                if child == 0:
                    os.close(release)
                    connection.close()
                    os.read(released, 1)
                    os._exit(0)
                connection.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                received = b""
                while piece := connection.recv(65536):  # until the end, which no other process delays
                    received += piece
                assert b"HTTP/1.1 200" in received
                with httpx.Client(base_url=url) as http:  # the server itself is not affected
                    assert http.get("/health").status_code == 200
    finally:
        os.close(release)
        os.close(released)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_child_process_can_collect_what_it_inherited(datadog_mock: MockDatadog) -> None:
    with datadog_mock.serve() as url, httpx.Client(base_url=url) as http:
        http.get("/health")
        child = os.fork()
        if child == 0:
            status = 1
            try:
                files = [os.open(os.devnull, os.O_RDONLY) for _ in range(20)]
                gc.collect()
                for one in files:
                    os.fstat(one)  # none has been closed by the transports of the parent process
                with MockDatadog().serve() as own:
                    status = 0 if httpx.get(f"{own}/health").status_code == 200 else 2
            finally:
                os._exit(status)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert http.get("/health").status_code == 200
