"""Calls that the mock receives, as server-sent events (the HTML standard, section "Server-sent events")."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from attrs import field, frozen

from ..core.calls import RecordedCall
from ..core.messages import Reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..server import Server

BATCH = 500
"""Number of calls that are sent at once, and of earlier ones that a new reader receives."""
MAX_PATH = 500
"""Number of characters of a path that are sent."""
RETRY = b"retry: 1000\n\n"
"""Milliseconds after which a browser connects again."""
HEARTBEAT = b": the connection is alive\n\n"


class CallEvents:
    """Events of the calls after the last one that a reader has received.

    Nothing is queued for a reader: a slow one misses the calls that the call log has dropped in the meantime.

    Args:
        server: server whose calls are sent.
        last_id: ID of the last event that the reader has received; empty for a new reader, which receives
            the latest calls first. So does one whose call log has been cleared, after the event `clear`.
    """

    def __init__(self, server: Server, last_id: str) -> None:
        self._server = server
        name, _, number = last_id.partition(".")
        is_known = number.isascii() and number.isdecimal() and len(number) < 20
        self._name, self._number = (name, int(number)) if is_known else ("", 0)

    def following(self) -> bytes:
        """Return the events that the reader has not received; empty if there are none."""
        name, number, calls = self._server.recorded_after(self._name, self._number, BATCH)
        events: list[str] = []
        if name != self._name:
            self._name, self._number = name, number - 1
            events.append(self._event("clear", {}))
        for self._number, call in enumerate(calls, number):
            events.append(self._event("call", {"number": self._number, **_as_json(call)}))
        return "".join(events).encode()

    def notifying(self, listener: Callable[[], None]) -> AbstractContextManager[None]:
        """Call a function, in any thread, whenever there may be new events."""
        return self._server.notifying(listener)

    def _event(self, kind: str, data: dict[str, object]) -> str:
        return f"event: {kind}\nid: {self._name}.{self._number}\ndata: {json.dumps(data)}\n\n"


@frozen
class EventReply(Reply):
    """Response with the events so far, which a server continues and another transport ends.

    Attributes:
        events: source of further events.
    """

    events: CallEvents = field(kw_only=True)


def event_reply(events: CallEvents) -> EventReply:
    """Return the beginning of a response."""
    headers = (("content-type", "text/event-stream"), ("cache-control", "no-store"))
    return EventReply(200, RETRY + events.following(), headers, events=events)


def _as_json(call: RecordedCall) -> dict[str, object]:
    """Return what is shown of a call: neither query nor body, in which clients may have put secrets."""
    return {
        "operation": call.operation,
        "method": call.method[:20],
        "path": call.path[:MAX_PATH],
        "status": call.status,
        "milliseconds": round(call.replied_in * 1000, 1),
    }
