"""HTTP by h11, which uvicorn requires, with the limits of the mock."""

from __future__ import annotations

from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from .limited_protocol import LimitedProtocol


class LimitedH11Protocol(LimitedProtocol, H11Protocol):
    """Connection with limits. The library has a limit of its own for the size of the headers."""

    def _is_request_incomplete(self) -> bool:
        if self.conn.their_state is h11.IDLE:
            return bool(self.conn.trailing_data[0])
        return self.conn.their_state is h11.SEND_BODY

    def _is_receiving_body_of(self, cycle: Any) -> bool:
        return self.cycle is cycle and self.conn.their_state is h11.SEND_BODY

    def _can_respond(self) -> bool:
        return self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE)
