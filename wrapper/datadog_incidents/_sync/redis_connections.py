# Derived from _async/redis_connections.py by scripts/generate; do not edit.
"""Connections to Redis on which scripts are run: those of one client, and those of the application."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import redis
import redis.exceptions
import redis.retry
from redis.backoff import NoBackoff

from .._common.redis_url import EXPECTED
from .._common.secret import Secret
from .._policy.patience import Patience
from .._policy.shared_limit_scripts import Script
from ..errors import ConfigurationError

TIMEOUT = 0.05
"""Seconds after which an operation of Redis is given up."""

CONNECT_TIMEOUT = 0.2
"""Seconds after which a connection is given up, which is made once, with TLS possibly in several steps."""


class RedisConnections:
    """Connections of one client, as many as operations at a time. They are kept.

    The package redis makes and parses commands on them. Its pool and its retries, which are not used, take
    longer than that.

    Args:
        url: URL of the server.

    Raises:
        ConfigurationError: an option in the URL is invalid.
    """

    def __init__(self, url: Secret[str]) -> None:
        self._pool = _pool_of(url)
        if self._pool is None:
            raise ConfigurationError(f"rate_limits is a URL with an invalid option: pass {EXPECTED}")
        self._idle: list[Any] = []
        self._closed = False

    def run(self, script: Script, arguments: Sequence[str | int | float]) -> Any:
        """Run a script, and return its response.

        Args:
            script: script, whose text is sent only if the server does not know it.
            arguments: number of keys, keys, and other arguments.

        Raises:
            redis.exceptions.RedisError: the server refuses the command, or cannot be reached.
            TimeoutError: the response takes too long.
        """
        idle = None
        with suppress(IndexError):  # there is none
            idle = self._idle.pop()
        if idle is not None:
            with suppress(redis.exceptions.ConnectionError):  # closed by the server
                return self._run(idle, TIMEOUT, script, arguments)
            self._close_idle()
        fresh = self._pool.connection_class(**self._pool.connection_kwargs)
        return self._run(fresh, CONNECT_TIMEOUT, script, arguments)

    def _run(
        self, connection: Any, seconds: float, script: Script, arguments: Sequence[str | int | float]
    ) -> Any:
        idle = self._idle  # another one in a child process that is forked meanwhile
        try:
            with Patience(seconds):
                try:
                    connection.send_command("EVALSHA", script.sha, *arguments)
                    response = connection.read_response()
                except redis.exceptions.NoScriptError:  # the server has been restarted, or is new
                    connection.send_command("EVAL", script.text, *arguments)
                    response = connection.read_response()
        except BaseException:  # another call must not read the response to this one
            connection.disconnect(True)
            raise
        idle.append(connection)
        if self._closed:
            self._close_idle()
        return response

    def _close_idle(self) -> None:
        with suppress(IndexError):
            while True:
                self._idle.pop().disconnect()

    def close(self) -> None:
        """Close all connections, those in use after their operation."""
        self._closed = True
        self._close_idle()


class ApplicationRedis:
    """Client of the application, which stays open.

    Args:
        client: client.
    """

    def __init__(self, client: redis.Redis) -> None:
        self._client: Any = client
        self._running = 0  # operations; as many connections as ever ran at a time have been made
        self._connected = 0

    def run(self, script: Script, arguments: Sequence[str | int | float]) -> Any:
        """Run a script; see `RedisConnections.run`."""
        self._running += 1
        connects = self._running > self._connected
        try:
            with Patience(CONNECT_TIMEOUT if connects else TIMEOUT):
                try:
                    response = self._client.evalsha(script.sha, *arguments)
                except redis.exceptions.NoScriptError:
                    response = self._client.eval(script.text, *arguments)
            self._connected = max(self._connected, self._running)
            return response
        except Exception:
            self._connected = 0
            raise
        finally:
            self._running -= 1

    def close(self) -> None:
        """Do nothing: the application closes it."""


def _pool_of(url: Secret[str]) -> Any:
    """Return the options of connections; None if one of the URL is invalid.

    In a frame of its own, because the locals show options, of which a misspelled one can be a password.
    """
    library: Any = redis.ConnectionPool  # its arguments are not typed
    # Some options are checked only by a connection, and `RedisError` is raised for those of TLS.
    with suppress(ValueError, TypeError, LookupError, redis.exceptions.RedisError):
        pool = library.from_url(
            url.reveal(),
            socket_timeout=TIMEOUT if Patience.BY_SOCKET else None,
            socket_connect_timeout=CONNECT_TIMEOUT if Patience.BY_SOCKET else None,
            retry=redis.retry.Retry(NoBackoff(), 0),
            protocol=2,
        )
        pool.connection_class(**pool.connection_kwargs).encoder.encode("")
        return pool
    return None
