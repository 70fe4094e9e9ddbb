"""`GET /__mock__/overview` returns the time, and the latest incidents and todos, in short: see `overview`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.messages import Reply, Request, json_reply
from .endpoint import Endpoints

if TYPE_CHECKING:
    from ...server import Server


def endpoints(server: Server) -> Endpoints:
    def show(_: Request) -> Reply:
        clock = server.clock
        return json_reply(200, {"now": clock.now.isoformat(), "frozen": clock.is_frozen, **server.overview()})

    return {"overview": {"GET": show}}
