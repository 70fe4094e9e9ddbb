"""Limits of a connection to the served mock: their number, how slow they are, and the size of the headers.

They apply to both of uvicorn's implementations of HTTP, in `protocols`.
"""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, cast

from ..core.messages import Refused
from .joined_writes import JoinedWrites

if TYPE_CHECKING:
    from uvicorn.protocols.http.h11_impl import H11Protocol as Base
else:
    Base = object  # a mixin, which precedes one of uvicorn's implementations


class LimitedProtocol(Base):
    """Connection that is closed if its client is too slow or sends too many headers, or if too many are open.

    Attributes:
        max_connections: number of open connections; further ones are refused. Many systems permit a process
            1024 open files, some of which are connections that have been accepted and not yet refused.
        patience: seconds from the first byte of a request, or from the start of the connection, in which the
            request must arrive; also the seconds for which a client can stop reading a response.
        max_head: maximum size in bytes of a request line with its headers.
        max_headers: maximum number of headers of a request.
        linger: seconds in which the rest of a refused body is discarded, and a client must read the last
            response, before the connection is closed.
    """

    max_connections = 700
    patience = 30.0
    max_head = 64 * 1024
    max_headers = 100
    linger = 1.0
    _is_head_too_large = False
    _arrival: asyncio.TimerHandle | None = None
    _stall: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(cast("asyncio.Transport", JoinedWrites(transport, self.loop)))
        if len(self.connections) > self.max_connections:
            self._reject(503, f"Service unavailable: more than {self.max_connections} open connections")
        else:
            self._arrival = self.loop.call_later(self.patience, self._expire)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._time_request()

    def on_response_complete(self) -> None:
        answered = self.cycle
        super().on_response_complete()
        self._time_request()
        if answered.response_complete and self._is_receiving_body_of(answered):
            # uvicorn discards the rest of the body, so that the client reads the response and not an error
            # that it cannot send, and can use the connection again.
            self.loop.call_later(self.linger, self._abandon, answered)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._stall = self.loop.call_later(self.patience, self.transport.abort)

    def resume_writing(self) -> None:
        _cancel(self._stall)
        super().resume_writing()

    def timeout_keep_alive_handler(self) -> None:
        self._close()

    def connection_lost(self, exc: Exception | None) -> None:
        _cancel(self._arrival)
        _cancel(self._stall)
        super().connection_lost(exc)

    def _time_request(self) -> None:
        """Start the timer when a request begins to arrive, and stop it when the request is complete."""
        if not self._is_request_incomplete():
            _cancel(self._arrival)
            self._arrival = None
        elif self._arrival is None:
            self._arrival = self.loop.call_later(self.patience, self._expire)

    @abstractmethod
    def _is_request_incomplete(self) -> bool:
        """Return whether a request has begun to arrive and is not complete."""

    @abstractmethod
    def _is_receiving_body_of(self, cycle: Any) -> bool:
        """Return whether the body of a request is still arriving, to which `cycle` is the response."""

    @abstractmethod
    def _can_respond(self) -> bool:
        """Return whether the next bytes that are sent are the response to the request that is arriving."""

    def _expire(self) -> None:
        """Close a connection whose request has not arrived in time, with a response if none has begun."""
        if self._is_request_incomplete() and self._can_respond():
            self._reject(408, f"Request timeout: the request did not arrive within {self.patience:g} seconds")
        else:
            self._close()

    def _abandon(self, cycle: Any) -> None:
        if self._is_receiving_body_of(cycle):
            self._close()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no request, or one whose head is too large. uvicorn calls it after any error."""
        if not self._can_respond():
            self._close()  # an earlier request has no complete response
        elif self._is_head_too_large:
            limits = f"the limits are {self.max_headers} headers and {self.max_head} bytes"
            self._reject(431, f"Request header fields too large: {limits}")
        else:
            self._reject(400, "Bad request: it is not valid HTTP/1.1")

    def _reject(self, status: int, message: str) -> None:
        """Send an error response and close the connection."""
        reply = Refused(status, message).reply()
        headers = [*reply.headers, ("content-length", str(len(reply.body))), ("connection", "close")]
        lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}", *map(": ".join, headers), "", ""]
        self.transport.write("\r\n".join(lines).encode() + reply.body)
        self._close()

    def _close(self) -> None:
        """Close the connection, even if its client does not read what has been sent."""
        self.transport.close()
        self.loop.call_later(self.linger, self.transport.abort)


def _cancel(timer: asyncio.TimerHandle | None) -> None:
    if timer is not None:
        timer.cancel()
