"""Connections lost before a response: a request counts as not sent only if that is certain."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from datadog_incidents import RetryPolicy
from datadog_incidents._http.async_network import AsyncStream
from datadog_incidents._http.library import httpcore, httpx
from datadog_incidents._http.network import Stream
from datadog_incidents.errors import TransportError

from .kit import Calls, Line, Result, both, close, numbered, reset, scripted

POST = "create_incident_impact"


def lost(result: Result) -> TransportError:
    assert isinstance(result, TransportError)
    return result


@both
@pytest.mark.parametrize("line", [[close], [reset], [b"", close]], ids=["closed", "reset", "empty"])
def test_a_request_that_the_server_may_have_read_counts_as_sent(line: Line, calls: Calls) -> None:
    retry = RetryPolicy(attempts=3, backoff=0)
    with scripted(numbered(1), line, numbered(3)) as server:
        _, second, _ = calls(server, POST, POST, POST, retry=retry)
        assert lost(second).sent
        assert lost(second).attempts == 1
        assert len(server.requests) == 3


@both
def test_a_request_whose_head_was_not_written_counts_as_not_sent(
    calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise httpcore.WriteError("broken pipe")

    async def fail_async(*_: Any, **__: Any) -> None:
        fail()

    with scripted(numbered(1)) as server, monkeypatch.context() as patched:
        patched.setattr(Stream, "write", fail)
        patched.setattr(AsyncStream, "write", fail_async)
        (error,) = calls(server, POST, timeout=0.05)
    assert not lost(error).sent


@both
def test_an_attempt_that_was_not_sent_is_repeated(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    failures = [True]
    write, write_async = Stream.write, AsyncStream.write

    def fail_once(stream: Stream, *arguments: Any, **options: Any) -> None:
        if failures:
            failures.pop()
            stream.get_extra_info("socket").shutdown(socket.SHUT_RDWR)
            raise httpcore.WriteError("broken pipe")
        write(stream, *arguments, **options)

    async def fail_once_async(stream: AsyncStream, *arguments: Any, **options: Any) -> None:
        if failures:
            failures.pop()
            stream.close()
            raise httpcore.WriteError("broken pipe")
        await write_async(stream, *arguments, **options)

    monkeypatch.setattr(Stream, "write", fail_once)
    monkeypatch.setattr(AsyncStream, "write", fail_once_async)
    with scripted(numbered(1)) as server:
        (result,) = calls(server, POST, retry=RetryPolicy(attempts=2, backoff=0))
        assert not isinstance(result, Exception)
        assert result.attempts == 2
        assert len(server.requests) == 1


@both
def test_a_request_that_another_library_intercepts_counts_as_sent(
    calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempts: list[str] = []

    def lose(_: Any, request: httpx.Request) -> httpx.Response:
        attempts.append(request.method)
        raise httpx.ReadTimeout("late")

    async def lose_async(_: Any, request: httpx.Request) -> httpx.Response:
        return lose(_, request)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", lose)
    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", lose_async)
    with scripted(numbered(1)) as server:
        (error,) = calls(server, POST, retry=RetryPolicy(attempts=3, backoff=0))
    assert lost(error).sent
    assert attempts == ["POST"]
