"""Recorder: a transport that passes requests on and records the exchanges, scrubbed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from .._http.library import library_of_request
from .._http.transport import Transport, library_of_transport
from ..errors import ConfigurationError
from .conversation import Conversation, recording_path
from .scrubber import RawExchange

if TYPE_CHECKING:
    from .._http.library import AsyncTransportLike, Library, TransportLike, httpx


class Recorder:
    """Recording in progress: a context manager, which writes the recording at its end.

    Args:
        folder: folder of the recording; created if it does not exist.
        scenario: name of the recording; None for `recording-` and the current time.
        transport: transport to pass requests to; None for the network, without a proxy.
        keep: strings to record unchanged, in addition to the names and values that the spec defines.

    Attributes:
        path: file that is written.

    Raises:
        ConfigurationError: the scenario is not usable as the name of a file, `keep` is a string, or
            `transport` is no transport.
        OSError: at the end, the recording cannot be written.
    """

    def __init__(
        self,
        folder: str | os.PathLike[str],
        *,
        scenario: str | None = None,
        transport: TransportLike | AsyncTransportLike | None = None,
        keep: Iterable[str] = (),
    ) -> None:
        if isinstance(keep, str):
            raise ConfigurationError('keep must be a list of strings, such as ["rota"], not a string')
        if transport is not None and _library_of(transport) is None:
            raise ConfigurationError(f"transport must be a transport of httpx or httpx2, not {transport!r}")
        self.path = recording_path(folder, scenario)
        self._keep = frozenset(keep)
        self._conversation = Conversation()
        self._transport = transport

    @property
    def transport(self) -> RecordingTransport:
        """Transport for one client of `httpx` or `httpx2`, sync or async, whose exchanges are recorded.

        Each client gets its own, with its own connections to the network: a client closes them.
        """
        return RecordingTransport(self._conversation, self._transport)

    @property
    def count(self) -> int:
        """Number of exchanges recorded so far."""
        return len(self._conversation)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._conversation.write(self.path, self._keep)


def recorder(
    folder: str | os.PathLike[str],
    *,
    scenario: str | None = None,
    transport: TransportLike | AsyncTransportLike | None = None,
    keep: Iterable[str] = (),
) -> Recorder:
    """Record the exchanges of clients that use the recorder's transport, in a `with` block.

    The recording is written to `folder/SCENARIO.json` at the end of the block, even if the block raises, and
    replaces an earlier one; a block without exchanges writes nothing. Personal data and secrets are replaced,
    and credentials are never stored. The arguments are those of `Recorder`.

    Raises:
        ConfigurationError: the scenario is not usable as the name of a file, `keep` is a string, or
            `transport` is no transport.
    """
    return Recorder(folder, scenario=scenario, transport=transport, keep=keep)


class RecordingTransport(Transport):
    """Transport that passes requests to another one, and adds the exchanges to a conversation."""

    def __init__(
        self, conversation: Conversation, transport: TransportLike | AsyncTransportLike | None
    ) -> None:
        self._conversation = conversation
        self._sync: Any = transport if library_of_transport(transport, "BaseTransport") else None
        self._async: Any = transport if library_of_transport(transport, "AsyncBaseTransport") else None
        self._passes_on_to = transport
        self._is_network = transport is None
        self._lock = Lock()

    @property
    def _library(self) -> Library:
        """Library of the transport that requests are passed on to."""
        return _library_of(self._passes_on_to) or super()._library

    def _respond(self, request: httpx.Request) -> httpx.Response:
        self._check(request)
        with self._lock:
            if self._sync is None:
                if not self._is_network:
                    raise TypeError("the transport of the recorder is asynchronous only; the client is not")
                self._sync = library_of_request(request).HTTPTransport()
            transport = self._sync
        body = request.read()
        response = transport.handle_request(request)
        try:
            reply = response.read()
        finally:
            response.close()
        return self._recorded(request, body, response, reply)

    async def _respond_async(self, request: httpx.Request) -> httpx.Response:
        self._check(request)
        if self._async is None:
            if not self._is_network:
                raise TypeError("the transport of the recorder is synchronous only; the client is not")
            self._async = library_of_request(request).AsyncHTTPTransport()
        body = await request.aread()
        response = await self._async.handle_async_request(request)
        try:
            reply = await response.aread()
        finally:
            await response.aclose()
        return self._recorded(request, body, response, reply)

    def _recorded(
        self, request: httpx.Request, body: bytes, response: httpx.Response, reply: bytes
    ) -> httpx.Response:
        target = request.url.raw_path.decode("ascii")
        headers = {name.lower(): value for name, value in response.headers.items()}
        self._conversation.add(
            RawExchange(request.method, target, body, response.status_code, headers, reply)
        )
        return decompressed(response, reply, library_of_request(request))

    def _check(self, request: httpx.Request) -> None:
        """Raise an error if the client is not of the library of the transport."""
        transport = self._passes_on_to
        if transport is None or isinstance(transport, Transport):  # which serve both
            return
        sent = library_of_request(request)
        if sent is not self._library:
            raise ConfigurationError(
                f"the transport of the recorder is of {self._library.__name__}, and the client of"
                f" {sent.__name__}: pass a transport of the library of the client"
            )

    def close(self) -> None:
        if self._sync is not None:
            self._sync.close()
            self._sync = None if self._is_network else self._sync

    async def aclose(self) -> None:
        if self._async is not None:
            await self._async.aclose()
            self._async = None if self._is_network else self._async


def decompressed(response: httpx.Response, content: bytes, library: Library) -> httpx.Response:
    """Return a response of a library with its body as read, and the headers that still apply."""
    framing = (b"content-encoding", b"content-length", b"transfer-encoding", b"connection")
    headers = [(name, value) for name, value in response.headers.raw if name.lower() not in framing]
    return library.Response(response.status_code, headers=headers, content=content)


def _library_of(transport: object) -> Library | None:
    """Return the library of a transport, synchronous or asynchronous; None if it is none."""
    return library_of_transport(transport, "BaseTransport") or library_of_transport(
        transport, "AsyncBaseTransport"
    )
