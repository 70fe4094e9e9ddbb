# Derived from _async/shared_limits.py by scripts/generate; do not edit.
"""Rate limits that several processes share through Redis or Valkey."""

from __future__ import annotations

import hashlib
import logging
import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import redis
import redis.exceptions
import redis.retry
from redis.backoff import NoBackoff

from .._common.argument_checks import is_a
from .._common.calling_line import stack_level
from .._common.fork import notify_after_fork
from .._common.redis_url import EXPECTED, location_of
from .._common.secret import Secret, Unpicklable
from .._http.slots import Slots
from .._policy.patience import Patience
from .._policy.rate_limiter import Ticket
from .._policy.shared_limiter import Question, SharedLimiter
from .._policy.sleep import Signal
from ..errors import ConfigurationError, SharedLimitsWarning

if TYPE_CHECKING:
    from .._http.settings import Settings

TIMEOUT = 0.05
"""Seconds after which an operation of Redis is given up."""

CONNECT_TIMEOUT = 0.2
"""Seconds after which a connection is given up, which is made once, with TLS possibly in several steps."""

CONNECTIONS = 8
"""Maximum number of operations at a time, each of which takes a connection."""

_log = logging.getLogger("datadog_incidents")
_inherited: list[object] = []
"""Connections of the parent process, kept for ever: closing them could send something to the server."""


class SharedLimits(Unpicklable):
    """State of the rate limits of one client, in Redis; in memory while Redis does not respond.

    Args:
        source: URL of the server, or the application's own client, which `close` leaves open.
        settings: address and credentials, by which the keys are named.
        share: share of each limit that may be used.
        clock: function that returns seconds since the epoch.

    Raises:
        ConfigurationError: the URL is not that of a Redis server, or the extra is not installed.
    """

    def __init__(
        self,
        source: Secret[str] | Secret[redis.Redis] | Secret[str | redis.Redis],
        settings: Settings,
        share: float,
        clock: Callable[[], float],
    ) -> None:
        self._source: Secret[Any] = source
        self._owned = not is_a(source.reveal(), redis.Redis)
        self._closed = False
        self._location = f"at {location_of(self._source)}" if self._owned else "of the application"
        self.limiter = SharedLimiter(clock, share, prefix=_prefix(settings))
        self._start()
        notify_after_fork(self)

    def _start(self) -> None:
        self._client: Any = _connect(self._source) if self._owned else self._source.reveal()
        if self._client is None:
            raise ConfigurationError(f"rate_limits is a URL with an invalid option: pass {EXPECTED}")
        self._slots: Slots[None] = Slots(CONNECTIONS)
        self._running = 0  # operations; as many connections as ever ran at a time have been made
        self._connected = 0

    def after_fork(self) -> None:
        """Leave all connections to the parent process."""
        _inherited.append(self._client)
        self._start()

    def admit(self, ticket: Ticket[Signal], now: float) -> float | None:
        """Request admission of an attempt; see `Limiter.admit`."""
        if self._closed or not self.limiter.may_ask():
            return self.limiter.admit(ticket, now)
        wait = self.limiter.turn(ticket)
        if wait is not None:
            return wait
        answer = self._ask(lambda: self.limiter.question(ticket))
        if answer is None:
            return self.limiter.admit(ticket, now)
        if self.limiter.renames(ticket, answer):
            return self.admit(ticket, now)
        return self.limiter.answered(ticket, answer)

    def record(
        self, ticket: Ticket[Signal], status: int, headers: Mapping[str, str], max_wait: float
    ) -> None:
        """Record the response to an attempt, after `Limiter.record`."""
        answer = self._ask(lambda: self.limiter.announcement(ticket, status, headers, max_wait))
        if answer is not None:
            self.limiter.learned(ticket, answer)

    def _ask(self, question: Callable[[], Question]) -> Any:
        """Run a script, and return its response; None if Redis does not respond or is not to be asked."""
        if self._closed or not self.limiter.may_ask():  # closed: a connection would never be closed again
            return None
        slot = self._slots.take(None)
        if slot is None:
            return None
        try:
            # An outage can have begun during the wait. After one, a single call finds out whether it ended.
            return self._run(question()) if not self._closed and self.limiter.asks() else None
        except Exception as error:  # whatever it is, e.g. UnicodeError: no call may be lost
            problem = type(error).__name__  # the message could contain the URL
            self._connected = 0
        finally:
            self._slots.put(slot)
        if self.limiter.failed() and not self._closed:
            self._warn(problem)
        return None

    def _run(self, question: Question) -> Any:
        script, keys, arguments = question
        self._running += 1
        connects = self._running > self._connected
        try:
            with Patience(CONNECT_TIMEOUT if connects else TIMEOUT):
                try:
                    answer = self._client.evalsha(script.sha, len(keys), *keys, *arguments)
                except redis.exceptions.NoScriptError:  # Redis has been restarted, or is new
                    answer = self._client.eval(script.text, len(keys), *keys, *arguments)
            self._connected = max(self._connected, self._running)
            return answer
        finally:
            self._running -= 1

    def _warn(self, problem: str) -> None:
        message = (
            f"Redis {self._location} does not respond ({problem}): "
            "rate limits are kept in the memory of this process until it does"
        )
        _log.warning("%s", message)
        with suppress(SharedLimitsWarning):  # a filter can raise it, which must not lose the call
            warnings.warn(message, SharedLimitsWarning, stacklevel=stack_level())

    def close(self) -> None:
        """Close the connections, unless they belong to the application's client."""
        self._closed = True
        if self._owned:
            self._client.close()


def _connect(url: Secret[str]) -> Any:
    """Create a client, which connects later; None if an option of the URL is invalid.

    In a frame of its own, because the locals show options, of which a misspelled one can be a password.
    """
    library: Any = redis.Redis  # its arguments are not typed
    # Some options are checked only by a connection, and `RedisError` is raised for those of TLS.
    with suppress(ValueError, TypeError, LookupError, redis.exceptions.RedisError):
        client = library.from_url(
            url.reveal(),
            socket_timeout=TIMEOUT if Patience.BY_SOCKET else None,
            socket_connect_timeout=CONNECT_TIMEOUT if Patience.BY_SOCKET else None,
            retry=redis.retry.Retry(NoBackoff(), 0),
            protocol=2,
        )
        pool = client.connection_pool
        pool.connection_class(**pool.connection_kwargs).encoder.encode("")
        return client
    return None


def _prefix(settings: Settings) -> str:
    """First part of the keys: a SHA-256 hash of the address and the API key, or of the token."""
    name = "DD-API-KEY" if "DD-API-KEY" in settings.credentials.reveal() else "Authorization"
    digest = hashlib.sha256(f"{settings.base_url}\n{settings.credentials.reveal()[name]}".encode())
    return f"datadog-incidents:{{{digest.hexdigest()[:32]}}}:"  # braces: one slot of a Redis cluster
