"""Waits of clients that take no time in a test."""

from __future__ import annotations

from threading import Lock
from types import TracebackType

from .._async.client import AsyncIncidentsClient
from .._common.argument_checks import is_a
from .._policy.client_time import ClientTime, time_of
from .._sync.client import IncidentsClient

_lock = Lock()


class no_waiting:  # called like a function, as `contextlib.suppress` is
    """Skip the waits of clients, in a `with` or `async with` block.

    The block gets the list of the skipped waits, in seconds: those before retries, and for rate limits. Rate
    limits and deadlines count them as if they had passed. They have no jitter: a wait that the server
    requests has exactly the requested length, and a backoff is half of its maximum. The clock of the server
    is not advanced, except that of a `MockDatadog` that created the client.

        with no_waiting() as waits:
            ...  # calls that are retried
        assert waits == [60.0]

    Args:
        clients: clients whose waits are skipped, including those derived from them by `with_options`. Without
            arguments, all clients of this process, in all threads, including those created in the block.

    Raises:
        ValueError: an argument is not a client.
    """

    def __init__(self, *clients: IncidentsClient | AsyncIncidentsClient) -> None:
        for client in clients:
            if not is_a(client, IncidentsClient | AsyncIncidentsClient):
                raise ValueError(
                    f"no_waiting takes clients, IncidentsClient or AsyncIncidentsClient, not {client!r}"
                )
        self._times = [time_of(client) for client in clients]
        self._waits: list[float] = []

    def __enter__(self) -> list[float]:
        """Start to skip waits, and return the list to which they are added."""
        with _lock:
            if self._times:
                for time in self._times:
                    time.listed += (self._waits,)
            else:
                ClientTime.listed_of_all += (self._waits,)
        return self._waits

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with _lock:
            for time in self._times:
                time.listed = self._others(time.listed)
            ClientTime.listed_of_all = self._others(ClientTime.listed_of_all)

    def _others(self, lists: tuple[list[float], ...]) -> tuple[list[float], ...]:
        return tuple(one for one in lists if one is not self._waits)

    async def __aenter__(self) -> list[float]:
        return self.__enter__()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.__exit__(kind, error, trace)
