"""Progress of a request on its connection, shared by the connection and its network stream."""

from __future__ import annotations

from .timeouts import Timeouts


class Progress:
    """Progress of the current request of a connection.

    Attributes:
        timeouts: limits of the request's steps, of which each read and write looks up the time left.
        head_written: whether the head of the request has been written completely. Before that, no server can
            have acted on the request.
    """

    __slots__ = ("head_written", "timeouts")

    def __init__(self) -> None:
        self.start(Timeouts(None))

    def start(self, timeouts: Timeouts) -> None:
        """Start a request."""
        self.timeouts = timeouts
        self.head_written = False
