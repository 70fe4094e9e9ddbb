"""Public entry point of the mock: state, clients, fault injection and the call log in one object."""

from __future__ import annotations

import datetime
import inspect
import random
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal

from datadog_incidents._async.client import AsyncIncidentsClient
from datadog_incidents._policy.client_time import time_of
from datadog_incidents._sync.client import IncidentsClient

from .core.call_assertion import assert_called
from .core.call_log import MAX_CALLS
from .core.calls import RecordedCall, RecordedCalls
from .core.clock import MockClock
from .core.fault_arguments import as_body, check_types
from .core.fault_conditions import FaultConditions, Match, check_conditions
from .core.fault_queue import Occurrence, check_occurrence
from .core.faults import Fault, check_fault
from .core.latency import Latency
from .core.pending_faults import PendingFault, pending, warn_of_unused
from .core.rate_limit_arguments import checked_limits
from .core.scopes import checked_scopes
from .organizations import Organizations
from .search.search_delay import check_search_delay
from .server import Keys, Server
from .serving.asgi import MockApp
from .serving.control import Control
from .serving.endpoints import faults
from .serving.httpx_transport import MockTransport

SENDABLE = re.compile(r"[\x21-\x7e]+")
"""Keys and tokens that a header can contain."""

BASE_URL = "http://localhost"
"""Base URL of in-process clients. No connection is opened; in errors it shows that Datadog was not called."""


class MockDatadog:
    """In-memory server of the Incident Management API.

    Args:
        api_key: API key that the mock accepts.
        app_key: application key that the mock accepts.
        access_token: OAuth bearer token that the mock accepts, with all scopes.
        seed: seed of IDs, clock and counters: the same seed and calls give the same responses.
        control: whether the control endpoints under `/__mock__/` inject faults, reset the mock and list its
            calls, without keys; see docs/mock.md.
        strict_accept: whether a request whose `Accept` does not include the media type of the response gives
            406; the recorded server ignores the header, and so does the mock by default.
        max_calls: number of calls that `calls` keeps, dropping the oldest; None keeps all of them.
        search_delay: seconds, on the clock of the mock, after which searches see that an incident was created
            or changed; everything else shows it at once. The server's index lags too, but for how long is not
            recorded (EVIDENCE.md#incident-search).
        clock: function that returns the current time, a datetime with a time zone, or `"system"` for the
            clock of the system, which libraries such as time-machine replace. By default the clock starts on
            2026-01-05 at 09:00 UTC, and each request advances it by a fraction of a second.
        rate_limit: number of requests per period, e.g. `100/10s`, `300/1m` or `6000/1h`, beyond which a call
            gives 429: of all operations together, or a mapping of operations to such strings, in which `*`
            stands for all others together. The responses have rate-limit headers. None for no limit.

    Attributes:
        transport: httpx transport for synchronous and asynchronous clients.
        app: ASGI application, for any ASGI server.

    Raises:
        ValueError: `max_calls` is not a whole number of at least 0, `search_delay` is not a number of
            seconds, `clock` does not return a time, or `rate_limit` is malformed or names an unknown
            operation.
    """

    def __init__(
        self,
        *,
        api_key: str = "mock-api-key",
        app_key: str = "mock-app-key",
        access_token: str = "mock-access-token",  # noqa: S107  # accepted by the mock only
        seed: int = 0,
        control: bool = False,
        strict_accept: bool = False,
        max_calls: int | None = MAX_CALLS,
        search_delay: float = 0.0,
        clock: Callable[[], datetime.datetime] | Literal["system"] | None = None,
        rate_limit: str | Mapping[str, str] | None = None,
    ) -> None:
        check_search_delay(search_delay)
        limits = checked_limits(rate_limit)
        self._seed = seed
        self._settings: dict[str, Any] = {  # which organizations share
            "control": control,
            "strict_accept": strict_accept,
            "max_calls": max_calls,
            "search_delay": search_delay,
            "clock": clock,
            "rate_limit": rate_limit,
        }
        self._keys = Keys(api_key, app_key, access_token)
        self._clock = MockClock(clock)
        self._server = Server(
            self._keys,
            seed,
            max_calls,
            strict_accept=strict_accept,
            search_delay=search_delay,
            clock=self._clock,
            limits=limits,
        )
        self._organizations = Organizations(self._keys, self._server)
        self._added: list[MockDatadog] = []
        if control:
            self._server.control = Control(self, self._server)
        self.transport = MockTransport(self._organizations)
        self.app = MockApp(self._organizations, with_control=control)

    def client(self, **options: Any) -> IncidentsClient:
        """Return a client of this mock; accepts the client's own arguments. Beta operations are enabled.

        Its waits, before retries and for rate limits, advance the mock's time instead of taking time, unless
        `clock` is `"system"` and the clock is not frozen.
        """
        client = IncidentsClient(**self._options(options))
        time_of(client).clock = self._clock
        return client

    def async_client(self, **options: Any) -> AsyncIncidentsClient:
        """Return an asynchronous client of this mock; see `client`."""
        client = AsyncIncidentsClient(**self._options(options))
        time_of(client).clock = self._clock
        return client

    def _options(self, options: dict[str, Any]) -> dict[str, Any]:
        if "access_token" not in options:
            options = {"api_key": self._keys.api_key, "app_key": self._keys.app_key} | options
        if "site" not in options:
            options = {"base_url": BASE_URL} | options
        if "http_client" not in options:
            options = {"transport": self.transport} | options
        return {"unstable_operations": "all"} | options

    @property
    def api_key(self) -> str:
        """API key that the mock accepts."""
        return self._keys.api_key

    @property
    def app_key(self) -> str:
        """Application key that the mock accepts."""
        return self._keys.app_key

    @property
    def calls(self) -> RecordedCalls:
        """Calls received since the start, the last `reset` or the last `calls.clear()`, in order.

        At most the last `max_calls`. Of their responses, the bodies of the last 64 MiB are kept. The list
        does not grow when further calls are made; `calls.clear()` discards the calls, and leaves the state of
        the mock as it is.
        """
        return RecordedCalls(self._server.recorded(), self._server.clear_calls)

    def assert_called(
        self, operation: str, *, times: int | None = None, body: Any = None
    ) -> list[RecordedCall]:
        """Check that an operation was called since the start, the last `reset` or the last `calls.clear()`.

        Args:
            operation: ID of the operation, e.g. `"create_incident"`.
            times: exact number of calls; None for at least one.
            body: part of the JSON request body that the calls must have: of each object the members given
                here, and of each array all items. Other calls are not counted. None for any body.

        Returns:
            The calls.

        Raises:
            AssertionError: there is another number of calls. The message lists the calls received, and of
                those of the operation the differences between their body and the expected one.
            ValueError: the operation is unknown, `times` is not a whole number of at least 0, or `body` is
                not JSON.
        """
        __tracebackhide__ = True  # of pytest: the line of the test is of interest
        return assert_called(self.calls, operation, times, body)

    @property
    def user_id(self) -> str:
        """ID of the user to whom the application key belongs."""
        return self._server.state.current_user

    @property
    def now(self) -> datetime.datetime:
        """Time of the mock, in UTC; reading it does not advance it.

        Raises:
            ValueError: the function passed as `clock` does not return a datetime with a time zone.
        """
        return self._clock.now

    @property
    def is_frozen(self) -> bool:
        """Whether the clock stands, after `freeze`."""
        return self._clock.is_frozen

    def advance(self, by: datetime.timedelta) -> None:
        """Advance the mock's time.

        Args:
            by: duration, at least 0.

        Raises:
            ValueError: the duration is negative or something else, or ends after the year 9998.
        """
        self._clock.advance(by)

    def freeze(self, at: datetime.datetime | None = None) -> None:
        """Stop the mock's clock: all requests have the same time, until `advance` or `resume`.

        Args:
            at: time at which to stop the clock, with a time zone and not before `now`; None for `now`.

        Raises:
            ValueError: the time is before `now`, has no time zone, is after the year 9998, or is something
                else.
        """
        self._clock.freeze(at)

    def resume(self) -> None:
        """Let a frozen clock continue from where it stands; no effect on one that is not frozen."""
        self._clock.resume()

    def add_organization(
        self, *, api_key: str | None = None, app_key: str | None = None, access_token: str | None = None
    ) -> MockDatadog:
        """Add an organization that is reached at the same address, with credentials of its own.

        Organizations share nothing but the options of the mock: each has users, incidents, settings and IDs,
        rate limits, calls and faults of its own. A call belongs to the organization whose API key or token it
        has; without either, to the first one.

        Args:
            api_key: its API key; by default `mock-api-key-2` for the second organization.
            app_key: its application key; by default `mock-app-key-2`.
            access_token: its OAuth bearer token with all scopes; by default `mock-access-token-2`.

        Returns:
            The organization as a mock: `client`, `calls`, `fail_next`, `reset` and all other members concern
            it alone, except for `transport` and `app`, which are those of this mock.

        Raises:
            ValueError: a key or token is that of another organization, or cannot be sent in a header.
        """
        number = len(self._organizations) + 1
        keys = Keys(
            f"mock-api-key-{number}" if api_key is None else api_key,
            f"mock-app-key-{number}" if app_key is None else app_key,
            f"mock-access-token-{number}" if access_token is None else access_token,
        )
        for name in ("api_key", "app_key", "access_token"):
            _check_sendable(getattr(keys, name), name)
        self._organizations.check(keys)
        # Reproducible, but other than that of any other organization: their IDs must differ.
        seed = random.Random(f"{self._seed} {number}").getrandbits(64)  # noqa: S311
        other = MockDatadog(
            api_key=keys.api_key,
            app_key=keys.app_key,
            access_token=keys.access_token,
            seed=seed,
            **self._settings,
        )
        self._organizations.add(other._keys, other._server)
        other._organizations = self._organizations
        other.transport, other.app = self.transport, self.app
        self._added.append(other)
        return other

    def add_token(self, token: str, scopes: Iterable[str]) -> None:
        """Accept another OAuth bearer token, for the operations whose scopes it has; others give 403.

        Args:
            token: token, e.g. to pass to `client(access_token=...)`; of a known one, the scopes are replaced.
            scopes: scopes of the token, e.g. `["incident_read"]`; see `Operation.scopes`.

        Raises:
            ValueError: the token is the mock's access token, which has all scopes, or that of another
                organization, or cannot be sent in a header; or no operation requires one of the scopes.
        """
        _check_sendable(token, "a token")
        if token == self._keys.access_token:
            raise ValueError("access_token has all scopes: add another token for a part of them")
        self._organizations.check_token(self._keys, token, "the token")
        self._keys.tokens[token] = checked_scopes(scopes)

    def reset(self) -> None:
        """Restore the initial state and time: discard changes, calls and pending faults.

        So it does for the organizations that have been added to this one. They remain, and tokens do too.
        """
        self._server.reset()
        for one in self._added:
            one.reset()

    def fail_next(
        self,
        status: int | None = None,
        *,
        times: int | None = None,
        after: int = 0,
        probability: float | None = None,
        operation: str | None = None,
        path: str | None = None,
        match: Match | None = None,
        headers: Mapping[str, str] | None = None,
        body: bytes | str | Mapping[str, Any] | Sequence[Any] | None = None,
        refuse: bool = False,
        drop: bool = False,
        truncate: bool = False,
        delay: float = 0.0,
        latency: Latency | None = None,
        evolve: bool = False,
    ) -> None:
        """Inject a fault into the next calls.

        Args:
            status: HTTP status from 200 to 599 to respond with, without carrying out the call. A 429 includes
                rate-limit headers. None carries out the call and alters its response as the other arguments
                specify.
            times: number of calls, at most 10,000. None for one call or, with `probability`, for all until
                `clear_faults` or `reset`.
            after: number of calls that meet the conditions and are left alone first, at most 10,000.
            probability: probability that a call that meets the conditions fails, above 0 and at most 1. It
                depends on the seed of the mock: the same calls fail each time.
            operation: ID of the operation to fail; None for the next call of any operation.
            path: path of the calls to fail, percent-encoded, without the query. `{...}`, as in the OpenAPI
                document, and `*` stand for any text without a slash. None for any path.
            match: function that receives a `ReceivedRequest` and returns whether the call is to fail.
                Its exceptions are raised by the call in process, and give 500 over HTTP.
            headers: headers to set on the response.
            body: body that replaces the response body: bytes, text, or a mapping or sequence, which is sent
                as JSON. A 204, which cannot have one, becomes a 200.
            refuse: refuse the connection: the call is neither carried out nor added to `calls`. A mock served
                over HTTP has accepted the connection before a call arrives, and drops it instead.
            drop: close the connection without a response, after carrying out the call.
            truncate: close the connection in the middle of the response body.
            delay: duration of the call in seconds. In process, a delay beyond the client's timeout raises the
                timeout immediately.
            latency: duration of each call in seconds like `delay`, or at random: `(low, high)` for a
                range, or `LogNormal(median, sigma)`. It depends on the seed of the mock.
            evolve: alter the response as a later version of the server may: with members, enum values and
                variants that the OpenAPI document does not have, and with nulls. What changes depends on the
                seed of the mock.

        Raises:
            ValueError: an argument has another type, the operation does not exist, no operation has the path,
                the body is not JSON, the arguments specify no fault, or HTTP cannot express it.
        """
        check_types(
            {
                "status": status,
                "headers": headers,
                "body": body,
                "refuse": refuse,
                "drop": drop,
                "truncate": truncate,
                "delay": delay,
                "evolve": evolve,
            }
        )
        altered = as_body(body)
        fault = Fault(status, dict(headers or {}), altered, refuse, drop, truncate, delay, latency, evolve)
        check_fault(fault)
        conditions = FaultConditions(operation, path, match)
        check_conditions(conditions)
        if times is None and probability is None:
            times = 1
        occurrence = Occurrence(after, times, probability)
        check_occurrence(occurrence)
        self._server.faults.add(fault, conditions, occurrence, _calling_line())

    @property
    def pending_faults(self) -> list[PendingFault]:
        """Faults that further calls can get, in order of injection."""
        return [pending(one) for one in self._server.faults]

    def clear_faults(self) -> None:
        """Discard all pending faults; state and calls remain."""
        self._server.faults.clear()

    def warn_of_unused_faults(self) -> None:
        """Give an `UnusedFaultWarning` for each pending fault that no call got, at the line that injected it.

        The pytest fixture `datadog_mock` does so after each test. A fault with `probability` is exempt if
        calls met its conditions.
        """
        warn_of_unused(self._server.faults)

    def __repr__(self) -> str:
        return f"<MockDatadog, {len(self._server.calls)} calls>"


def _calling_line() -> tuple[str, int] | None:
    """Return the file and line that called the function that calls this one; None for a control endpoint."""
    frame = inspect.currentframe()
    caller = frame and frame.f_back and frame.f_back.f_back
    if caller is None or caller.f_globals.get("__name__") == faults.__name__:
        return None
    return caller.f_code.co_filename, caller.f_lineno


def _check_sendable(value: object, name: str) -> None:
    if not isinstance(value, str) or not SENDABLE.fullmatch(value):
        raise ValueError(f"{name} consists of printable ASCII characters without spaces, at least one")
