"""Clock of the clients under test: waiting takes no time, but is limited."""

from __future__ import annotations

from datadog_incidents import AsyncIncidentsClient, IncidentsClient

NOW = 1_795_000_000.0
"""Time since the epoch, in seconds, at which every call starts."""

PATIENCE = 300.0
"""Seconds that an attempt may be held back: more than twice the longest single wait of the retry policy."""


class EndlessError(BaseException):
    """A call does not end: it waits too long, or sends too many requests.

    Not an `Exception`, so that no client can handle it.
    """


class Clock:
    """Clock that only waiting advances."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._waited = 0.0

    def apply_to(self, client: IncidentsClient | AsyncIncidentsClient) -> None:
        """Replace the clocks and the sleep of a client."""
        engine = client._engine
        engine._clock = engine._limiter._clock = self.time
        engine._monotonic = self.monotonic
        if isinstance(client, IncidentsClient):
            client._engine._sleep = self.wait
            client._engine._signal = lambda: _Signal(self)  # type: ignore[assignment,return-value]
        else:
            client._engine._sleep = self.wait_async
            client._engine._signal = lambda: _AsyncSignal(self)  # type: ignore[assignment,return-value]

    def time(self) -> float:
        """Return seconds since the epoch."""
        return NOW + self._seconds

    def monotonic(self) -> float:
        """Return seconds since the clock was created."""
        return self._seconds

    def start_attempt(self) -> None:
        """Begin to count the seconds that the next attempt is held back."""
        self._waited = 0.0

    def wait(self, seconds: float) -> None:
        """Advance the clock.

        Raises:
            EndlessError: the wait is no finite time, or too long in sum.
        """
        if not 0 <= seconds < float("inf"):
            raise EndlessError(f"a wait of {seconds} seconds")
        self._seconds += max(seconds, 0.001)
        self._waited += max(seconds, 0.001)
        if self._waited > PATIENCE:
            raise EndlessError("an attempt is held back for too long")

    async def wait_async(self, seconds: float) -> None:
        """Advance the clock; see `wait`."""
        self.wait(seconds)


class _Signal:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def wait(self, seconds: float) -> None:
        self._clock.wait(seconds)

    def set(self) -> None:
        pass

    def clear(self) -> None:
        pass


class _AsyncSignal(_Signal):
    async def wait(self, seconds: float) -> None:  # type: ignore[override]
        self._clock.wait(seconds)
