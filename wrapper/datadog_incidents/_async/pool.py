"""Connection pool: `httpx` clients with a single connection each, which send one request at a time.

The pool inside `httpx` polls every idle connection, and iterates over all connections, at the start and the
end of each request. With many concurrent requests, this takes longer than all other work.
"""

from __future__ import annotations

import contextlib
import time
from collections import deque
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

import httpx

from .._common.fork import notify_after_fork
from .._http.semaphore import AsyncSemaphore
from ..errors import ConfigurationError

if TYPE_CHECKING:
    import ssl

CONNECTIONS = 32
"""Maximum number of concurrent requests; further ones wait until one of them ends."""

IDLE = 4.0
"""Seconds after which an idle connection is not used again.

Less than the five seconds after which many servers close one, so that no request meets a connection that is
being closed.
"""

_inherited: list[httpx.AsyncClient] = []
"""Clients of the parent process, which still uses their connections.

They are kept for ever: closing them, or collecting them as garbage, could send something to the server.
"""

_ONE_CONNECTION = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=IDLE)


class AsyncPool:
    """Connection pool: provides an `httpx` client for each request.

    Args:
        trust_env: whether proxies and certificates are taken from the environment.
        clock: monotonic clock, in seconds.

    Raises:
        ConfigurationError: proxies or certificates named by environment variables are unusable.
    """

    def __init__(self, *, trust_env: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._trust_env = trust_env
        self._clock = clock
        self._closed = False
        self._start()
        notify_after_fork(self)
        # The first client is created here, so that unusable certificates or proxies are reported immediately.
        self._idle.append((clock(), self._create()))

    def _start(self) -> None:
        self._semaphore = AsyncSemaphore(CONNECTIONS)
        self._clients: set[httpx.AsyncClient] = set()  # all that are open, idle or in use
        # Idle clients, each with the time of its last use; the most recently used one is last.
        self._idle: deque[tuple[float, httpx.AsyncClient]] = deque()

    def after_fork(self) -> None:
        """Leave all connections to the parent process."""
        _inherited.extend(self._clients)
        self._start()

    async def take(self, seconds: float | None) -> httpx.AsyncClient | None:
        """Take the most recently used idle client, or a new one; None if all are busy for `seconds`.

        Args:
            seconds: maximum time to wait for a client to become idle; None for no limit.

        Raises:
            RuntimeError: the pool is closed.
        """
        if not await self._semaphore.acquire(seconds):
            return None
        try:
            if self._closed:  # possibly during the wait
                raise RuntimeError("cannot send a request: the client has been closed")
            return self._pop_most_recent() or self._create()
        except BaseException:
            self._semaphore.release()
            raise

    def _pop_most_recent(self) -> httpx.AsyncClient | None:
        try:
            return self._idle.pop()[1]
        except IndexError:
            return None  # all existing clients are busy

    async def give(self, client: httpx.AsyncClient) -> None:
        """Return a client to the pool, and close clients that have been idle for too long."""
        if client not in self._clients:
            return  # taken before a fork
        now = self._clock()
        self._idle.append((now, client))
        self._semaphore.release()
        await self._close_idle_since(now if self._closed else now - IDLE)

    async def drop(self, client: httpx.AsyncClient) -> None:
        """Close a client whose request was interrupted: its connection may never become free again."""
        if client not in self._clients:
            return  # taken before a fork
        self._semaphore.release()
        await self._close(client)

    async def aclose(self) -> None:
        """Close all idle connections; those in use are closed when they are returned."""
        self._closed = True
        await self._close_idle_since(self._clock())

    async def _close_idle_since(self, threshold: float) -> None:
        while (client := self._pop_idle_since(threshold)) is not None:
            await self._close(client)

    async def _close(self, client: httpx.AsyncClient) -> None:
        """Close a client, ignoring errors: they do not affect any call."""
        self._clients.discard(client)
        with contextlib.suppress(Exception):
            await client.aclose()

    def _pop_idle_since(self, threshold: float) -> httpx.AsyncClient | None:
        try:
            # If another thread takes this client in between, the next one is popped: one fewer is kept.
            return self._idle.popleft()[1] if self._idle[0][0] <= threshold else None
        except IndexError:
            return None

    def _create(self) -> httpx.AsyncClient:
        try:
            client = httpx.AsyncClient(
                verify=self._certificates, trust_env=self._trust_env, limits=_ONE_CONNECTION
            )
        except (OSError, ValueError, ImportError, httpx.InvalidURL) as error:
            raise ConfigurationError(
                f"proxies or certificates from the environment are unusable: {error} (check HTTPS_PROXY,"
                " ALL_PROXY, SSL_CERT_FILE and SSL_CERT_DIR, or pass http_client=... instead)"
            ) from None
        self._clients.add(client)
        return client

    @cached_property
    def _certificates(self) -> ssl.SSLContext:
        """Shared by all clients, because loading certificates takes longer than a call."""
        return httpx.create_ssl_context(trust_env=self._trust_env)
