"""HTTP by h11, which uvicorn requires, with the limits of the mock."""

from __future__ import annotations

from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from .limited_protocol import LimitedProtocol

TOO_LARGE = 431
"""Status by which h11 marks the error of a request line or a header that exceeds the limit."""


class LimitedH11Protocol(LimitedProtocol, H11Protocol):
    """Connection with limits."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.conn = self._parser = _Connection(self.max_head, self.max_headers)

    def send_400_response(self, msg: str) -> None:
        self._is_head_too_large = self._parser.is_head_too_large
        super().send_400_response(msg)

    def _is_request_incomplete(self) -> bool:
        if self.conn.their_state is h11.IDLE:
            return bool(self.conn.trailing_data[0])
        return self.conn.their_state is h11.SEND_BODY

    def _is_receiving_body_of(self, cycle: Any) -> bool:
        return self.cycle is cycle and self.conn.their_state is h11.SEND_BODY

    def _can_respond(self) -> bool:
        return self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE)


class _Connection(h11.Connection):
    """Parser that also limits requests that arrive at once, and the number of headers.

    The library itself limits only what it has to keep until the rest arrives.
    """

    def __init__(self, max_head: int, max_headers: int) -> None:
        super().__init__(h11.SERVER, max_head)
        self._max_head = max_head
        self._max_headers = max_headers
        self.is_head_too_large = False

    def next_event(self) -> Any:
        try:
            event = super().next_event()
            if isinstance(event, h11.Request):
                self._check(event)
        except h11.RemoteProtocolError as error:
            self.is_head_too_large = error.error_status_hint == TOO_LARGE
            raise
        return event

    def _check(self, request: h11.Request) -> None:
        size = len(request.target) + sum(len(name) + len(value) for name, value in request.headers)
        if size > self._max_head or len(request.headers) > self._max_headers:
            raise h11.RemoteProtocolError("the head is too large", TOO_LARGE)
