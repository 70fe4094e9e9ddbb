"""State of the replay of one recording: what has been used, and what its placeholders stand for."""

from __future__ import annotations

import json
from collections.abc import Iterable
from operator import itemgetter
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote

from attrs import evolve, frozen

from .._common.json_kinds import Json
from .bindings import Bindings, placeholders
from .recordings import Exchange, Scenario

if TYPE_CHECKING:
    from .._http.library import httpx

_PARTS = ("method", "path", "query", "body")


@frozen
class ReceivedRequest:
    """Request to respond to.

    Attributes:
        parts: method, segments of the path, parameters of the query, and body, as JSON values.
    """

    parts: tuple[Json, ...]

    @staticmethod
    def of(request: httpx.Request, content: bytes) -> ReceivedRequest:
        """Parse a request, whose body has been read."""
        path, _, query = request.url.raw_path.decode("ascii").partition("?")
        if "/api/" in path:  # a base URL can have a path of its own
            path = path[path.index("/api/") :]
        pairs = parse_qsl(query, keep_blank_values=True)
        return ReceivedRequest((request.method, _segments(path), _sorted(pairs), _parsed(content)))

    def __str__(self) -> str:
        return f"{self.parts[0]} {'/'.join(self.parts[1])}"


class ReplayedRecording:
    """Replay of one recording. The same placeholder in another recording stands for something else.

    Attributes:
        unused: exchanges that have not been replayed yet.
    """

    def __init__(self, recording: Scenario) -> None:
        self.unused = list(recording.exchanges)
        self._bindings = Bindings()
        self._received: frozenset[str] = frozenset()

    def take(self, request: ReceivedRequest) -> Exchange | None:
        """Use the first exchange that matches a request, with the values of the program in its response.

        Placeholders in earlier responses, whether replayed or not, match only themselves.
        """
        fixed = self._received
        for exchange in self.unused:
            bindings = self._bindings.matching(_parts(exchange), request.parts, fixed)
            if bindings is not None:
                return self._use(exchange, bindings)
            fixed |= placeholders(exchange.reply)
        return None

    def take_next(self, request: ReceivedRequest) -> Exchange | None:
        """Use the next exchange if it matches a request, with any values of its placeholders."""
        bindings = self._bindings.matching(_parts(self.unused[0]), request.parts)
        return None if bindings is None else self._use(self.unused[0], bindings)

    def differences(self, request: ReceivedRequest) -> list[str]:
        """Return the parts in which a request does not match the next exchange."""
        pairs = zip(_PARTS, _parts(self.unused[0]), request.parts, strict=True)
        return [name for name, expected, one in pairs if self._bindings.matching(expected, one) is None]

    def _use(self, exchange: Exchange, bindings: Bindings) -> Exchange:
        self.unused = [one for one in self.unused if one is not exchange]
        self._received |= placeholders(exchange.reply)
        self._bindings = bindings
        return evolve(exchange, reply=bindings.restored(exchange.reply))


def _parts(exchange: Exchange) -> tuple[Json, ...]:
    return exchange.method, _segments(exchange.path), _sorted(exchange.query), exchange.body


def _segments(path: str) -> list[Json]:
    return [unquote(segment) for segment in path.split("/")]


def _sorted(query: Iterable[tuple[str, str]]) -> list[Json]:
    return [[*pair] for pair in sorted(query, key=itemgetter(0))]


def _parsed(content: bytes) -> Json:
    if not content:
        return None
    text = content.decode("utf-8", "backslashreplace")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
