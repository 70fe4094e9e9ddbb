"""HTTP by httptools, with the limits of the mock."""

from __future__ import annotations

from enum import Enum, auto
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from .limited_protocol import LimitedProtocol


class Stage(Enum):
    """What of a request is arriving."""

    NOTHING = auto()
    HEAD = auto()
    BODY = auto()


class LimitedHttptoolsProtocol(LimitedProtocol, HttpToolsProtocol):  # type: ignore[misc]  # see `Base`
    """Connection with limits. The library itself has none."""

    _stage = Stage.NOTHING
    _head = 0
    _headers = 0

    def data_received(self, data: bytes) -> None:
        is_continued = self._stage is Stage.HEAD
        super().data_received(data)
        if is_continued and self._stage is Stage.HEAD and not self.transport.is_closing():
            # A header that does not end is not passed on by the parser, which keeps it.
            self._head += len(data)
            if self._head > self.max_head:
                self._is_head_too_large = True
                self.send_400_response("")

    def on_message_begin(self) -> None:
        self._stage, self._head, self._headers = Stage.HEAD, 0, 0
        super().on_message_begin()

    def on_url(self, url: bytes) -> None:
        self._count(url)
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._headers += 1
        self._count(name + value)
        if self._stage is Stage.HEAD:  # trailers are none, and may come after the response
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._stage = Stage.BODY
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._stage = Stage.NOTHING
        super().on_message_complete()

    def _count(self, part: bytes) -> None:
        self._head += len(part)
        if self._head > self.max_head or self._headers > self.max_headers:
            self._is_head_too_large = True
            raise ValueError("the headers are too large")  # the parser makes an error of its own of it

    def _is_request_incomplete(self) -> bool:
        return self._stage is not Stage.NOTHING

    def _is_receiving_body_of(self, cycle: Any) -> bool:
        return self.cycle is cycle and self._stage is Stage.BODY

    def _can_respond(self) -> bool:
        cycle = cast("RequestResponseCycle | None", self.cycle)  # None before the first request
        if cycle is None or cycle.response_complete:
            return True
        # Otherwise, the response to an earlier request comes first.
        return self._stage is Stage.BODY and not cycle.response_started and not self.pipeline
