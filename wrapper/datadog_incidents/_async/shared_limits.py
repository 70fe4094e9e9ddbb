"""Rate limits that several processes share through Redis or Valkey."""

from __future__ import annotations

import hashlib
import logging
import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import redis.asyncio
import redis.exceptions

from .._common.argument_checks import is_a
from .._common.calling_line import stack_level
from .._common.fork import notify_after_fork
from .._common.redis_url import location_of
from .._common.secret import Secret, Unpicklable
from .._http.slots import AsyncSlots
from .._policy.rate_limit_window import Ticket
from .._policy.shared_limit_responses import DamagedNameError, UnexpectedResponseError, checked
from .._policy.shared_limiter import Question, SharedLimiter
from .._policy.sleep import AsyncSignal
from ..errors import SharedLimitsWarning
from .redis_connections import AsyncApplicationRedis, AsyncRedisConnections

if TYPE_CHECKING:
    from .._http.settings import Settings

CONNECTIONS = 8
"""Maximum number of operations at a time, each of which takes a connection."""

_log = logging.getLogger("datadog_incidents")
_inherited: list[object] = []
"""Connections of the parent process, kept for ever: closing them could send something to the server."""


class AsyncSharedLimits(Unpicklable):
    """State of the rate limits of one client, in Redis; in memory while Redis does not respond.

    Args:
        source: URL of the server, or the application's own client, which `aclose` leaves open.
        settings: address and credentials, by which the keys are named.
        share: share of each limit that may be used.
        clock: function that returns seconds since the epoch.

    Raises:
        ConfigurationError: the URL is not that of a Redis server, or the extra is not installed.
    """

    def __init__(
        self,
        source: Secret[str] | Secret[redis.asyncio.Redis] | Secret[str | redis.asyncio.Redis],
        settings: Settings,
        share: float,
        clock: Callable[[], float],
    ) -> None:
        self._source: Secret[Any] = source
        self._owned = not is_a(source.reveal(), redis.asyncio.Redis)
        self._closed = False
        self._location = f"at {location_of(self._source)}" if self._owned else "of the application"
        self._prefix = _prefix(settings)
        self.limiter = SharedLimiter(clock, share, prefix=self._prefix)
        self._start()
        notify_after_fork(self)

    def _start(self) -> None:
        self._redis: AsyncRedisConnections | AsyncApplicationRedis
        if self._owned:
            self._redis = AsyncRedisConnections(self._source)
        else:
            self._redis = AsyncApplicationRedis(self._source.reveal())
        self._slots: AsyncSlots[None] = AsyncSlots(CONNECTIONS)

    def after_fork(self) -> None:
        """Leave all connections to the parent process."""
        _inherited.append(self._redis)
        self._start()

    async def admit(self, ticket: Ticket[AsyncSignal], now: float) -> float | None:
        """Request admission of an attempt; see `Limiter.admit`."""
        for _ in range(2):  # for the operation, and for its limit if that has another name
            if self._closed or not self.limiter.may_ask(ticket):
                break
            wait = self.limiter.turn(ticket)
            if wait is not None:
                return wait
            answer = await self._ask(ticket, lambda: self.limiter.question(ticket))
            if answer is None:
                break
            if not self.limiter.renames(ticket, answer):
                return self.limiter.answered(ticket, answer)
        return self.limiter.admit(ticket, now)

    async def record(
        self, ticket: Ticket[AsyncSignal], status: int, headers: Mapping[str, str], max_wait: float
    ) -> None:
        """Record the response to an attempt, after `Limiter.record`."""
        answer = await self._ask(ticket, lambda: self.limiter.announcement(ticket, status, headers, max_wait))
        if answer is not None:
            self.limiter.learned(ticket, answer)

    async def _ask(self, ticket: Ticket[AsyncSignal], question: Callable[[], Question]) -> Any:
        """Run a script, and return its response; None if Redis does not respond or is not to be asked."""
        if self._closed or not self.limiter.may_ask(ticket):  # closed: a connection would stay open for ever
            return None
        slot = await self._slots.take(None)
        if slot is None:
            return None
        try:
            # An outage can have begun during the wait. After one, a single call finds out whether it ended.
            if self._closed or not self.limiter.asks(ticket):
                return None
            script, keys, arguments = question()
            return checked(script, await self._redis.run(script, [len(keys), *keys, *arguments]))
        except Exception as error:  # whatever it is, e.g. UnicodeError: no call may be lost
            spoiled = _is_spoiled(error)
            problem = _problem(error)
        finally:
            self._slots.put(slot)
        if spoiled:
            if self.limiter.spoiled(ticket):
                self._warn(
                    f"has a damaged key, or one of another type, for the rate limit of {ticket.operation}: "
                    "that limit is kept in the memory of this process until the key is deleted, whose name "
                    "begins with "
                    f"{self._prefix}"
                )
        elif self.limiter.failed() and not self._closed:
            self._warn(
                f"{problem}: rate limits are kept in the memory of this process until that has changed"
            )
        return None

    def _warn(self, problem: str) -> None:
        message = f"Redis {self._location} {problem}"
        _log.warning("%s", message)
        with suppress(SharedLimitsWarning):  # a filter can raise it, which must not lose the call
            warnings.warn(message, SharedLimitsWarning, stacklevel=stack_level())

    async def aclose(self) -> None:
        """Close the connections, unless they belong to the application's client."""
        self._closed = True
        await self._redis.aclose()


def _is_spoiled(error: Exception) -> bool:
    """Whether Redis works, but has something else at a key of the limit."""
    if isinstance(error, DamagedNameError | UnicodeDecodeError):  # the latter of the application's client
        return True
    return isinstance(error, redis.exceptions.ResponseError) and "WRONGTYPE" in str(error)


def _problem(error: Exception) -> str:
    """What is wrong, with the name of the cause that the operating system names, else of the error.

    Without the message, which could contain the URL.
    """
    cause = error.__cause__ or error.__context__
    name = type(cause if isinstance(cause, OSError) else error).__name__
    if isinstance(error, UnexpectedResponseError):
        return "responds to scripts with something unexpected, as if it were no Redis"
    refuses = isinstance(error, redis.exceptions.ResponseError)
    return f"{'refuses to run scripts' if refuses else 'does not respond'} ({name})"


def _prefix(settings: Settings) -> str:
    """First part of the keys: a SHA-256 hash of the address and the API key, or of the token."""
    name = "DD-API-KEY" if "DD-API-KEY" in settings.credentials.reveal() else "Authorization"
    digest = hashlib.sha256(f"{settings.base_url}\n{settings.credentials.reveal()[name]}".encode())
    return f"datadog-incidents:{{{digest.hexdigest()[:32]}}}:"  # braces: one slot of a Redis cluster
