"""Replay: an httpx transport that responds to requests as the server did when they were recorded."""

from __future__ import annotations

import json
import os
from pathlib import Path
from threading import Lock
from urllib.parse import parse_qsl, unquote

import httpx
from attrs import evolve

from .._common.json_kinds import Json
from .bindings import Bindings, placeholders
from .recordings import Exchange, files, read_file


class ReplayError(AssertionError):
    """A request does not match a recording. Remedy: record again, or correct the program under test."""


class Replay(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """httpx transport for synchronous and asynchronous clients, which responds from a recording.

    A request gets the response of the first unused exchange with the same method, path, query and body. A
    placeholder of the recording matches any value of its kind, and the same value from then on, also in
    responses: a title that the program sends is returned to it. Placeholders that the program receives in
    responses, such as IDs, match themselves. Only in the next unused exchange they can match another value,
    which the program knew before, such as the ID of a user. A timestamp matches any other.

    A request without such an exchange raises `ReplayError`, which names it and the next unused exchange.

    Args:
        path: recording, or a folder whose recordings are replayed one after the other.

    Raises:
        ConfigurationError: there is no recording, or a file is not one.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._unused = [one for file in files(Path(path)) for one in read_file(file).exchanges]
        self._bindings = Bindings()
        self._received: frozenset[str] = frozenset()
        self._lock = Lock()

    @property
    def unused(self) -> list[str]:
        """Exchanges that have not been replayed yet, as the name of their operation."""
        return [one.name for one in self._unused]

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._respond(request, request.read())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self._respond(request, await request.aread())

    def _respond(self, request: httpx.Request, content: bytes) -> httpx.Response:
        path, _, query = request.url.raw_path.decode("ascii").partition("?")
        if "/api/" in path:  # a base URL can have a path of its own
            path = path[path.index("/api/") :]
        given = [request.method, _segments(path), _parameters(query), _parsed(content)]
        with self._lock:
            exchange, self._bindings = self._take(given)
            replied = evolve(exchange, reply=self._bindings.restored(exchange.reply))
        headers = {**exchange.headers}
        if exchange.content_type is not None:
            headers["content-type"] = exchange.content_type
        return httpx.Response(exchange.status, headers=headers, content=replied.content)

    def _take(self, given: list[Json]) -> tuple[Exchange, Bindings]:
        fixed = self._received
        for exchange in self._unused:
            bindings = self._bindings.matching(_request(exchange), given, fixed)
            if bindings is not None:
                return self._used(exchange), bindings
            fixed |= placeholders(exchange.reply)
        if self._unused:
            bindings = self._bindings.matching(_request(self._unused[0]), given)
            if bindings is not None:
                return self._used(self._unused[0]), bindings
        raise ReplayError(self._mismatch(given))

    def _used(self, exchange: Exchange) -> Exchange:
        self._unused = [one for one in self._unused if one is not exchange]
        self._received |= placeholders(exchange.reply)
        return exchange

    def _mismatch(self, given: list[Json]) -> str:
        requested = f"{given[0]} {'/'.join(given[1])}"
        if not self._unused:
            return f"{requested} is not recorded: all exchanges of the recording have been replayed"
        expected = self._unused[0]
        pairs = zip(("method", "path", "query", "body"), _request(expected), given, strict=True)
        wrong = [name for name, recorded, one in pairs if self._bindings.matching(recorded, one) is None]
        different = " and ".join(wrong) or "use of an earlier value"
        return (
            f"{requested} is not recorded, or only for a request that has been replayed; "
            f"expected next: {expected.method} {expected.path} ({expected.name}), "
            f"from which the request differs in its {different}"
        )


def replay(path: str | os.PathLike[str]) -> Replay:
    """Create a transport that responds from recordings; see `Replay`.

    Args:
        path: recording, or a folder whose recordings are replayed one after the other.

    Raises:
        ConfigurationError: there is no recording, or a file is not one.
    """
    return Replay(path)


def _request(exchange: Exchange) -> list[Json]:
    query = sorted(map(list, exchange.query))
    return [exchange.method, _segments(exchange.path), query, exchange.body]


def _segments(path: str) -> list[Json]:
    return [unquote(segment) for segment in path.split("/")]


def _parameters(query: str) -> list[Json]:
    return sorted(map(list, parse_qsl(query, keep_blank_values=True)))


def _parsed(content: bytes) -> Json:
    if not content:
        return None
    text = content.decode("utf-8", "backslashreplace")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
