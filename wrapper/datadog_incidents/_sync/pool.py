# Derived from _async/pool.py by scripts/generate; do not edit.
"""The connections of a client, each with an `httpx` client of its own that sends one request at a time.

The pool inside of `httpx` asks every idle connection whether the server is still there, and counts all of
them, whenever a request comes or goes. With many requests under way that takes longer than all the rest.
"""

from __future__ import annotations

import contextlib
import time
from collections import deque
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

import httpx

from .._http.semaphore import Slots
from ..errors import ConfigurationError

if TYPE_CHECKING:
    import ssl

CONNECTIONS = 32
"""Requests under way at a time; others wait for one of them to end."""

IDLE = 5.0
"""Seconds after which `httpx` does not use a connection again."""

_ONE = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=IDLE)


class Pool:
    """Hands out `httpx` clients, each for one request.

    Args:
        trust_env: whether proxies and certificates are taken from the environment.
        clock: seconds that only go up.

    Raises:
        ConfigurationError: the environment names proxies or certificates that cannot be used.
    """

    def __init__(self, *, trust_env: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._trust_env = trust_env
        self._clock = clock
        self._slots = Slots(CONNECTIONS)
        self._idle: deque[tuple[float, httpx.Client]] = deque()  # since when, the last used one last
        self._closed = False
        # The first one now, so that certificates or proxies that make no sense are told of at once.
        self._idle.append((clock(), self._made()))

    def take(self, seconds: float | None) -> httpx.Client | None:
        """The client that was used last, or a new one; None where all were busy for that many seconds.

        Raises:
            RuntimeError: the pool is closed.
        """
        if not self._slots.take(seconds):
            return None
        try:
            if self._closed:  # perhaps while this was waiting
                raise RuntimeError("cannot send a request: the client has been closed")
            return self._last_used() or self._made()
        except BaseException:
            self._slots.give()
            raise

    def _last_used(self) -> httpx.Client | None:
        try:
            return self._idle.pop()[1]
        except IndexError:
            return None  # all that there are are busy

    def give(self, client: httpx.Client) -> None:
        """Take a client back, and close those that nobody has needed for a while."""
        now = self._clock()
        self._idle.append((now, client))
        self._slots.give()
        self._close_those_idle_since(now if self._closed else now - IDLE)

    def drop(self, client: httpx.Client) -> None:
        """Close a client whose request was broken off: it may hold a connection that never comes free."""
        self._slots.give()
        _close(client)

    def close(self) -> None:
        """Close all connections; those in use as soon as they are given back."""
        self._closed = True
        self._close_those_idle_since(self._clock())

    def _close_those_idle_since(self, then: float) -> None:
        while (client := self._idle_since(then)) is not None:
            _close(client)

    def _idle_since(self, then: float) -> httpx.Client | None:
        try:
            # Should another thread take that very one meanwhile, it is the next: one fewer to keep.
            return self._idle.popleft()[1] if self._idle[0][0] <= then else None
        except IndexError:
            return None

    def _made(self) -> httpx.Client:
        try:
            return httpx.Client(verify=self._certificates, trust_env=self._trust_env, limits=_ONE)
        except (OSError, ValueError, ImportError, httpx.InvalidURL) as error:
            raise ConfigurationError(
                f"proxies or certificates of the environment cannot be used: {error} (HTTPS_PROXY, ALL_PROXY,"
                " SSL_CERT_FILE and SSL_CERT_DIR name them, or http_client=... takes their place)"
            ) from None

    @cached_property
    def _certificates(self) -> ssl.SSLContext:
        """Shared, since reading them takes longer than a call."""
        return httpx.create_ssl_context(trust_env=self._trust_env)


def _close(client: httpx.Client) -> None:
    """Close a client; what goes wrong with a connection that nobody needs is nobody's failure."""
    with contextlib.suppress(Exception):
        client.close()
