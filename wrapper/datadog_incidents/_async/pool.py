"""Connection pool: connections to one server, each of which sends one request at a time.

The pool of `httpx` polls every idle connection, and iterates over all connections, at the start and the end
of each request. With many concurrent requests, this takes longer than all other work.
"""

from __future__ import annotations

import contextlib
import time
from collections import deque
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING
from weakref import WeakSet

from .._common.fork import notify_after_fork
from .._http.library import httpx
from .._http.proxies import proxy_for
from .._http.slots import AsyncSlots, Slot
from .._policy.sleep import async_sleep
from ..errors import ConfigurationError

if TYPE_CHECKING:
    import ssl

    from .connection import AsyncConnection

CONNECTIONS = 32
"""Maximum number of concurrent requests; further ones wait until one of them ends."""

IDLE = 4.0
"""Seconds after which an idle connection is not used again.

Less than the five seconds after which many servers close one, so that no request meets a connection that is
being closed.
"""

CLOSED = "cannot send a request: the client has been closed"
"""Message of the error for a call of a client that has been closed, possibly while the call waited."""

_inherited: list[AsyncConnection] = []
"""Connections of the parent process, which still uses them.

They are kept for ever: closing them, or collecting them as garbage, could send something to the server.
"""


class AsyncPool:
    """Connection pool: provides a connection for each request.

    Args:
        base_url: URL of the server.
        trust_env: whether proxies and certificates are taken from the environment.
        clock: monotonic clock, in seconds.

    Raises:
        ConfigurationError: proxies or certificates named by environment variables are unusable.
    """

    def __init__(
        self, base_url: str, *, trust_env: bool, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._origin = httpx.URL(base_url)
        self._trust_env = trust_env
        self._clock = clock
        self._closed = False
        self._start()
        notify_after_fork(self)
        # The first one is created here, so that unusable certificates or proxies are reported immediately.
        self._idle.append((clock(), self._create()))

    def _start(self) -> None:
        self._slots: AsyncSlots[AsyncConnection] = AsyncSlots(CONNECTIONS)
        self._connections: WeakSet[AsyncConnection] = WeakSet()  # all that are open, idle or in use
        # Idle connections, each with the time of its last use; the most recently used one is last.
        self._idle: deque[tuple[float, AsyncConnection]] = deque()

    def after_fork(self) -> None:
        """Leave all connections to the parent process."""
        _inherited.extend(self._connections)
        self._start()

    async def take(self, seconds: float | None) -> Slot[AsyncConnection] | None:
        """Take a slot with the most recently used idle connection, or a new one; None if all stay busy.

        Args:
            seconds: maximum time to wait for a slot to become free; None for no limit.

        Raises:
            RuntimeError: the pool is closed.
        """
        slot = await self._slots.take(seconds)
        if slot is None:
            return None
        try:
            if self._closed:  # possibly during the wait
                raise RuntimeError(CLOSED)
            slot.connection = self._pop_most_recent() or self._create()
        except BaseException:
            self._slots.put(slot)
            raise
        return slot

    def _pop_most_recent(self) -> AsyncConnection | None:
        threshold = self._clock() - IDLE
        while True:
            try:
                last_use, connection = self._idle.pop()
            except IndexError:
                return None  # all existing connections are busy
            if last_use > threshold and connection.at_rest:
                return connection
            self._close(connection)

    def give(self, slot: Slot[AsyncConnection]) -> None:
        """Return a slot, and close its connection unless the last request ended as it should.

        Connections that have been idle for too long are closed as well.
        """
        connection, now = slot.connection, self._clock()
        del slot.connection
        if connection in self._connections:  # otherwise taken before a fork
            if connection.reusable:
                self._idle.append((now, connection))
            else:
                self._close(connection)
            self._slots.put(slot)
        self._close_idle_since(now if self._closed else now - IDLE)

    async def aclose(self) -> None:
        """Close all idle connections; those in use are closed when they are returned."""
        self._closed = True
        self._close_idle_since(self._clock())
        await async_sleep(0)  # an event loop closes them in its next iteration

    def _close_idle_since(self, threshold: float) -> None:
        while (connection := self._pop_idle_since(threshold)) is not None:
            self._close(connection)

    def _close(self, connection: AsyncConnection) -> None:
        """Close a connection, ignoring errors: they do not affect any call."""
        self._connections.discard(connection)
        with contextlib.suppress(Exception):
            connection.close()

    def _pop_idle_since(self, threshold: float) -> AsyncConnection | None:
        try:
            # If another thread takes this one in between, the next one is popped: one fewer is kept.
            return self._idle.popleft()[1] if self._idle[0][0] <= threshold else None
        except IndexError:
            return None

    @cached_property
    def transport(self) -> httpx.AsyncHTTPTransport:
        """Transport of `httpx` that sends a request over the connection in its extension `connection`."""
        from .connection import AsyncTransport

        return AsyncTransport()

    def _create(self) -> AsyncConnection:
        from .connection import AsyncConnection  # deferred: importing it takes longer than a call

        try:
            connection = AsyncConnection(self._origin, self._proxy, self._certificates)
        except (OSError, ValueError, ImportError) as error:
            raise ConfigurationError(
                f"proxies or certificates from the environment are unusable: {error} (check HTTPS_PROXY,"
                " ALL_PROXY, SSL_CERT_FILE and SSL_CERT_DIR, or pass http_client=... instead)"
            ) from None
        self._connections.add(connection)
        return connection

    @cached_property
    def _proxy(self) -> httpx.Proxy | None:
        return proxy_for(self._origin) if self._trust_env else None

    @cached_property
    def _certificates(self) -> ssl.SSLContext | None:
        """Shared by all connections, because loading certificates takes longer than a call."""
        return httpx.create_ssl_context(trust_env=self._trust_env) if self._origin.scheme == "https" else None
