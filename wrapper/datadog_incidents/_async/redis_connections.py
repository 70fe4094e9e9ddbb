"""Connections to Redis on which scripts are run: those of one client, and those of the application."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import redis.asyncio
import redis.asyncio.retry
import redis.exceptions
from redis.backoff import NoBackoff

from .._common.redis_url import EXPECTED
from .._common.secret import Secret
from .._policy.patience import AsyncPatience
from .._policy.shared_limit_scripts import Script
from ..errors import ConfigurationError

TIMEOUT = 0.05
"""Seconds after which an operation of Redis is given up."""

CONNECT_TIMEOUT = 0.2
"""Seconds after which a connection is given up, which is made once, with TLS possibly in several steps."""


class AsyncRedisConnections:
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

    async def run(self, script: Script, arguments: Sequence[str | int | float]) -> Any:
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
                return await self._run(idle, TIMEOUT, script, arguments)
            await self._close_idle()
        fresh = self._pool.connection_class(**self._pool.connection_kwargs)
        return await self._run(fresh, CONNECT_TIMEOUT, script, arguments)

    async def _run(
        self, connection: Any, seconds: float, script: Script, arguments: Sequence[str | int | float]
    ) -> Any:
        idle = self._idle  # another one in a child process that is forked meanwhile
        try:
            async with AsyncPatience(seconds):
                try:
                    await connection.send_command("EVALSHA", script.sha, *arguments)
                    response = await connection.read_response()
                except redis.exceptions.NoScriptError:  # the server has been restarted, or is new
                    await connection.send_command("EVAL", script.text, *arguments)
                    response = await connection.read_response()
        except BaseException:  # another call must not read the response to this one
            await connection.disconnect(True)
            raise
        idle.append(connection)
        if self._closed:
            await self._close_idle()
        return response

    async def _close_idle(self) -> None:
        with suppress(IndexError):
            while True:
                await self._idle.pop().disconnect()

    async def aclose(self) -> None:
        """Close all connections, those in use after their operation."""
        self._closed = True
        await self._close_idle()


class AsyncApplicationRedis:
    """Client of the application, which stays open.

    Args:
        client: client.
    """

    def __init__(self, client: redis.asyncio.Redis) -> None:
        self._client: Any = client
        self._running = 0  # operations; as many connections as ever ran at a time have been made
        self._connected = 0

    async def run(self, script: Script, arguments: Sequence[str | int | float]) -> Any:
        """Run a script; see `AsyncRedisConnections.run`."""
        self._running += 1
        connects = self._running > self._connected
        try:
            async with AsyncPatience(CONNECT_TIMEOUT if connects else TIMEOUT):
                try:
                    response = await self._client.evalsha(script.sha, *arguments)
                except redis.exceptions.NoScriptError:
                    response = await self._client.eval(script.text, *arguments)
            self._connected = max(self._connected, self._running)
            return response
        except Exception:
            self._connected = 0
            raise
        finally:
            self._running -= 1

    async def aclose(self) -> None:
        """Do nothing: the application closes it."""


def _pool_of(url: Secret[str]) -> Any:
    """Return the options of connections; None if one of the URL is invalid.

    In a frame of its own, because the locals show options, of which a misspelled one can be a password.
    """
    library: Any = redis.asyncio.ConnectionPool  # its arguments are not typed
    # Some options are checked only by a connection, and `RedisError` is raised for those of TLS.
    with suppress(ValueError, TypeError, LookupError, redis.exceptions.RedisError):
        pool = library.from_url(
            url.reveal(),
            socket_timeout=TIMEOUT if AsyncPatience.BY_SOCKET else None,
            socket_connect_timeout=CONNECT_TIMEOUT if AsyncPatience.BY_SOCKET else None,
            retry=redis.asyncio.retry.Retry(NoBackoff(), 0),
            protocol=2,
        )
        pool.connection_class(**pool.connection_kwargs).encoder.encode("")
        return pool
    return None
