"""Request bodies are limited, read in linear time and only if the head is accepted, and validated quickly."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock.core import body_limit
from datadog_incidents.mock.core.body_limit import MAX_BODY

from ..conftest import INCIDENTS, Api

TOO_LARGE = {"errors": ["Request entity too large: the limit is 8388608 bytes"]}
PIECE = b" " * 65536


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """Body without end; counts the pieces that were read."""

    def __init__(self) -> None:
        self.read = 0

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self.read += 1
            yield PIECE

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


class Piece(bytes):
    """Part of a body that is never joined to the parts before it by `+`, which copies all of them."""

    def __radd__(self, other: Any) -> Any:
        raise AssertionError("each piece copies all pieces before it")


def post(api: Api, stream: Any, way: str, **headers: str) -> httpx.Response:
    """Send a body through the httpx transport, synchronously or not, or through the ASGI application."""
    sent = {"host": "localhost"} | {name.lower(): value for name, value in api.keys.items()} | headers
    request = httpx.Request("POST", f"http://localhost{INCIDENTS}", stream=stream, headers=sent)
    if way == "sync":
        reply = api.mock.transport.handle_request(request)
        reply.read()
        return reply

    async def send() -> httpx.Response:
        transport = api.mock.transport if way == "async" else httpx.ASGITransport(api.mock.app)
        reply = await transport.handle_async_request(request)
        await reply.aread()
        return reply

    return asyncio.run(send())


WAYS = pytest.mark.parametrize("way", ["sync", "async", "asgi"])


@WAYS
def test_a_body_without_end_is_read_to_the_limit(api: Api, way: str) -> None:
    body = Body()
    reply = post(api, body, way)
    assert (reply.status_code, reply.json()) == (413, TOO_LARGE)
    assert body.read == MAX_BODY // len(PIECE) + 1
    assert [(call.status, call.body) for call in api.mock.calls] == [(413, b"")]


@WAYS
@pytest.mark.parametrize("length", [str(MAX_BODY + 1), "9" * 5000], ids=["more", "far more"])
def test_a_body_is_not_read_if_its_declared_length_is_too_large(api: Api, way: str, length: str) -> None:
    body = Body()
    reply = post(api, body, way, **{"content-length": length})
    assert (reply.status_code, reply.json()) == (413, TOO_LARGE)
    assert body.read == 0
    assert [(call.status, call.body) for call in api.mock.calls] == [(413, b"")]


@WAYS
@pytest.mark.parametrize(("key", "status"), [("", 401), ("wrong", 403)])
def test_a_body_is_not_read_without_valid_keys(api: Api, way: str, key: str, status: int) -> None:
    body = Body()
    assert post(api, body, way, **{"dd-api-key": key, "content-length": "1" * 20}).status_code == status
    assert body.read == 0


@WAYS
@pytest.mark.parametrize("length", ["nonsense", "-1", "5, 5", "0"])
def test_an_invalid_length_is_not_trusted(api: Api, way: str, length: str) -> None:
    assert post(api, Body(), way, **{"content-length": length}).status_code == 413


@WAYS
@pytest.mark.parametrize("excess", [0, 1])
def test_a_body_can_be_as_long_as_the_limit(
    api: Api, monkeypatch: pytest.MonkeyPatch, way: str, excess: int
) -> None:
    monkeypatch.setattr(body_limit, "MAX_BODY", 10)
    body = httpx.ByteStream(b"1" * (10 + excess))
    assert post(api, body, way, **{"content-type": "application/json"}).status_code == (
        413 if excess else 400
    )


def test_a_fault_applies_to_a_body_that_is_too_large(api: Api) -> None:
    """A refusal is a response like any other, which a fault can replace or lose."""
    api.mock.fail_next(drop=True)
    with pytest.raises(httpx.RemoteProtocolError):
        post(api, Body(), "sync")
    api.mock.fail_next(503)
    assert post(api, Body(), "sync").status_code == 503
    assert [(call.status, call.body) for call in api.mock.calls] == [(None, b""), (503, b"")]


@pytest.mark.parametrize("way", ["sync", "async"])
def test_many_small_pieces_are_joined_in_linear_time(api: Api, way: str) -> None:
    class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            for _ in range(100_000):
                yield Piece(b"1")

        async def __aiter__(self) -> AsyncIterator[bytes]:
            for piece in self:
                yield piece

    assert post(api, Pieces(), way).status_code == 400
    assert api.mock.calls[0].body == b"1" * 100_000


def test_many_small_messages_are_joined_in_linear_time(api: Api) -> None:
    async def send() -> None:
        messages = iter([{"type": "http.request", "body": Piece(b"1"), "more_body": True}] * 100_000)

        async def receive() -> dict[str, Any]:
            return next(messages, {"type": "http.request"})

        async def discard(_: Any) -> None:
            pass

        headers = [(name.encode(), value.encode()) for name, value in api.keys.items()]
        scope = {"type": "http", "method": "POST", "path": INCIDENTS, "query_string": b"", "headers": headers}
        await api.mock.app(scope, receive, discard)

    asyncio.run(send())
    assert api.mock.calls[0].body == b"1" * 100_000


@pytest.mark.parametrize(("size", "reported"), [(2_000, 2_000), (100_000, 1)], ids=["small", "large"])
def test_only_the_first_error_of_a_large_body_is_reported(api: Api, size: int, reported: int) -> None:
    """All errors of the largest body would take minutes, and a response of many times its size."""
    attributes = {"title": "t", "customer_impacted": False, "initial_cells": [1] * size}
    reply = api.call("POST", INCIDENTS, {"data": {"type": "incidents", "attributes": attributes}})
    assert reply.status_code == 400
    errors = reply.json()["errors"]
    assert len(errors) == reported
    assert errors[0].startswith("body/data/attributes/initial_cells/0: 1 is not valid ")
