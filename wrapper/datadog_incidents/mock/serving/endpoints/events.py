"""`GET /__mock__/events` sends the calls as they come in, as server-sent events.

Each event `call` has a JSON object with `number`, `operation`, `method`, `path`, `milliseconds` and `status`,
which is null if the connection was dropped. The event `clear` comes first, and again when the calls have been
discarded. To continue where a response ended, send the last ID in the header `Last-Event-ID` or the parameter
`last_id`.

In process, the response ends after the latest calls.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from ...core.messages import Reply, Request
from ..call_events import CallEvents, event_reply
from .endpoint import Endpoints

if TYPE_CHECKING:
    from ...server import Server


def endpoints(server: Server) -> Endpoints:
    def stream(request: Request) -> Reply:
        (last_id,) = parse_qs(request.query).get("last_id", [""])[-1:]
        return event_reply(CallEvents(server, request.headers.get("last-event-id", last_id)))

    return {"events": {"GET": stream}}
