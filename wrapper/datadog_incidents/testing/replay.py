"""Replay: a transport that responds to requests as the server did when they were recorded."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from .._http.library import library_of_request
from .._http.transport import Transport
from .recordings import Exchange, files, read_file
from .replayed_recording import ReceivedRequest, ReplayedRecording

if TYPE_CHECKING:
    from .._http.library import httpx


class ReplayError(AssertionError):
    """A request does not match a recording. Remedy: record again, or correct the program under test."""


class Replay(Transport):
    """Transport for clients of `httpx` and `httpx2`, sync and async, which responds from a recording.

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
        self._recordings = [ReplayedRecording(read_file(file)) for file in files(Path(path))]
        self._lock = Lock()

    @property
    def unused(self) -> list[str]:
        """Exchanges that have not been replayed yet, as the name of their operation."""
        return [one.name for recording in self._recordings for one in recording.unused]

    def _respond(self, request: httpx.Request) -> httpx.Response:
        return self._replayed(request, request.read())

    async def _respond_async(self, request: httpx.Request) -> httpx.Response:
        return self._replayed(request, await request.aread())

    def _replayed(self, request: httpx.Request, content: bytes) -> httpx.Response:
        received = ReceivedRequest.of(request, content)
        with self._lock:
            exchange = self._take(received)
        headers = {**exchange.headers}
        if exchange.content_type is not None:
            headers["content-type"] = exchange.content_type
        response = library_of_request(request).Response
        return response(exchange.status, headers=headers, content=exchange.content)

    def _take(self, request: ReceivedRequest) -> Exchange:
        for recording in self._recordings:
            if (exchange := recording.take(request)) is not None:
                return exchange
        current = next((one for one in self._recordings if one.unused), None)
        if current is None:
            raise ReplayError(f"{request} is not recorded: all exchanges of the recording have been replayed")
        if (exchange := current.take_next(request)) is not None:
            return exchange
        expected = current.unused[0]
        different = " and ".join(current.differences(request)) or "use of an earlier value"
        raise ReplayError(
            f"{request} is not recorded, or only for a request that has been replayed; "
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
