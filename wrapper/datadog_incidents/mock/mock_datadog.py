"""Public entry point of the mock: state, clients, fault injection and the call log in one object."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from datadog_incidents._common.argument_checks import is_a

from .core.call_log import MAX_CALLS
from .core.clock import MockClock
from .core.credentials import Keys, check_sendable
from .core.rate_limit_arguments import checked_limits
from .core.scopes import checked_scopes
from .interface.call_inspection import CallInspection
from .interface.clock_control import ClockControl
from .interface.fault_injection import FaultInjection
from .interface.seeding import Seeding
from .interface.state_control import StateControl
from .notifications.notification import Notifications
from .notifications.webhook import Webhook, as_webhook
from .organizations import Organizations
from .search.search_delay import check_search_delay
from .server import Server
from .serving.asgi import MockApp
from .serving.control import Control

if TYPE_CHECKING:  # a served mock needs neither clients nor httpx, which take as long to import as all else
    from datadog_incidents._async.client import AsyncIncidentsClient
    from datadog_incidents._sync.client import IncidentsClient

    from .serving.httpx_transport import MockTransport

BASE_URL = "http://localhost"
"""Base URL of in-process clients. No connection is opened; in errors it shows that Datadog was not called."""


class MockDatadog(CallInspection, ClockControl, FaultInjection, Seeding, StateControl):
    """In-memory server of the Incident Management API.

    Args:
        api_key: API key that the mock accepts.
        app_key: application key that the mock accepts.
        access_token: OAuth bearer token that the mock accepts, with all scopes.
        seed: seed of IDs, clock and counters: the same seed and calls give the same responses.
        control: whether to enable the control endpoints under `/__mock__/`, which inject faults, reset the
            mock, list its calls and more, without keys, and the web page; see docs/mock-command.md.
        strict_accept: whether a request whose `Accept` does not include the media type of the response gives
            406. By default, the mock ignores the header, like the recorded server.
        max_calls: number of calls that `calls` keeps, dropping the oldest; None keeps all of them.
        search_delay: seconds, on the clock of the mock, after which searches see that an incident was created
            or changed; everything else shows it at once. The server's index lags too, but for how long is not
            recorded (EVIDENCE.md#incident-search).
        clock: time at which the clock of the mock starts, a datetime with a time zone; by default 2026-01-05
            at 09:00 UTC. Each request advances the clock by a fraction of a second. Or a function that
            returns the current time, or `"system"` for the system clock, which libraries such as
            time-machine replace.
        rate_limit: number of requests per period, e.g. `100/10s`, `300/1m` or `6000/1h`, beyond which a call
            gives 429: of all operations together, or a mapping of operations to such strings, in which `*`
            stands for all others together. The responses have rate-limit headers. None for no limit.
        webhook: URL, or `Webhook`, to which the notifications of notification rules are posted; see
            docs/mock-notifications.md. If None, they are only listed in `notifications`.

    Attributes:
        app: ASGI application, for any ASGI server.

    Raises:
        ValueError: a key or token is empty or cannot be sent in a header, `max_calls` is not a whole number
            of at least 0, `control` or `strict_accept` is not a bool, `seed` is not a whole number,
            `search_delay` is not a number of seconds, `clock` is or returns no time, `rate_limit` is
            malformed or names an unknown operation, or `webhook` is not an http or https URL.
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
        clock: Callable[[], datetime.datetime] | datetime.datetime | Literal["system"] | None = None,
        rate_limit: str | Mapping[str, str] | None = None,
        webhook: str | Webhook | None = None,
    ) -> None:
        self._keys = _checked_keys(api_key, app_key, access_token)
        if not is_a(seed, int) or is_a(seed, bool):  # None would give other IDs each time
            raise ValueError(f"seed must be a whole number, not {seed!r}")
        for name, value in (("control", control), ("strict_accept", strict_accept)):
            if not is_a(value, bool):  # "no" would enable it
                raise ValueError(f"{name} must be True or False, not {value!r}")
        check_search_delay(search_delay)
        limits = checked_limits(rate_limit)
        receiver = as_webhook(webhook)
        self._seed = seed
        self._settings: dict[str, Any] = {  # which organizations share
            "control": control,
            "strict_accept": strict_accept,
            "max_calls": max_calls,
            "search_delay": search_delay,
            "clock": clock,
            "rate_limit": rate_limit,
            "webhook": receiver,
        }
        self._clock = MockClock(clock)
        self._server = Server(
            self._keys,
            seed,
            max_calls,
            strict_accept=strict_accept,
            search_delay=search_delay,
            clock=self._clock,
            limits=limits,
            webhook=receiver,
        )
        self._organizations = Organizations(self._keys, self._server)
        self._added = []
        if control:
            self._server.control = Control(self, self._server)
        self.app = MockApp(self._organizations, with_control=control)

    @cached_property
    def transport(self) -> MockTransport:
        """Transport for clients of `httpx` and `httpx2`, synchronous and asynchronous."""
        from .serving.httpx_transport import MockTransport

        return MockTransport(self._organizations)

    def client(self, **options: Any) -> IncidentsClient:
        """Return a client of this mock, with beta operations enabled.

        Its waits, before retries and for rate limits, advance the mock's time instead of taking time, unless
        `clock` is `"system"` and the clock is not frozen.

        Args:
            options: arguments of `IncidentsClient`.
        """
        from datadog_incidents._policy.client_time import time_of
        from datadog_incidents._sync.client import IncidentsClient

        client = IncidentsClient(**self._options(options))
        time_of(client).clock = self._clock
        return client

    def async_client(self, **options: Any) -> AsyncIncidentsClient:
        """Return an asynchronous client of this mock; see `client`."""
        from datadog_incidents._async.client import AsyncIncidentsClient
        from datadog_incidents._policy.client_time import time_of

        client = AsyncIncidentsClient(**self._options(options))
        time_of(client).clock = self._clock
        return client

    def serve(
        self, *, host: str = "127.0.0.1", port: int = 0, allowed_hosts: Iterable[str] = ()
    ) -> AbstractContextManager[str]:
        """Serve this mock over HTTP from a thread, until the end of the `with` block.

        The server and this object share state, calls, faults and clock. A mock can be served several times at
        once, and used in process meanwhile.

        Args:
            host: host name or address to listen on. Other machines can reach one that is not a loopback
                address, and anyone with the keys can change the mock.
            port: port to listen on; 0 selects a free one.
            allowed_hosts: names and addresses that the header `Host` of requests can have besides
                `localhost`, loopback addresses, `host` and the address of the connection; others give 421.

        Returns:
            A context manager that returns the URL, e.g. `http://127.0.0.1:40123`. It raises `OSError` if the
            address is in use or does not belong to this machine, and `ValueError` if `port` is not between 0
            and 65535, or `host` or one of `allowed_hosts` is neither the name of a host nor an address.
        """
        from .serving.uvicorn_server import serving  # uvicorn is imported only by mocks that are served

        return serving(self, host, port, allowed_hosts)

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
    def notifications(self) -> Notifications:
        """Notifications that rules have sent since the start, or the last `reset` or `notifications.clear()`.

        At most the last 1,000, with 64 MiB of payloads and messages. `notifications.wait()` waits until the
        webhook has received them.
        """
        outbox = self._server.notifications
        return Notifications(outbox.kept(), outbox.clear, outbox.wait)

    @property
    def user_id(self) -> str:
        """ID of the user who owns the application key."""
        return self._server.state.current_user

    def add_organization(
        self, *, api_key: str | None = None, app_key: str | None = None, access_token: str | None = None
    ) -> MockDatadog:
        """Add an organization with its own credentials, at the same URL.

        Organizations share only the options of the mock: each has its own users, incidents, settings, IDs,
        rate limits, calls and faults. A call belongs to the organization whose API key or token it has;
        without either, to the first one.

        Args:
            api_key: its API key; by default `mock-api-key-2` for the second organization.
            app_key: its application key; by default `mock-app-key-2`.
            access_token: its OAuth bearer token with all scopes; by default `mock-access-token-2`.

        Returns:
            The organization as a mock: `client`, `calls`, `fail_next`, `reset` and all other members concern
            only this organization, except for `transport` and `app`, which are those of this mock.

        Raises:
            ValueError: a key or token is that of another organization, or cannot be sent in a header.
        """
        number = len(self._organizations) + 1
        keys = _checked_keys(
            f"mock-api-key-{number}" if api_key is None else api_key,
            f"mock-app-key-{number}" if app_key is None else app_key,
            f"mock-access-token-{number}" if access_token is None else access_token,
        )
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
        """Accept another OAuth bearer token. Operations whose scopes it lacks give 403.

        Args:
            token: token, e.g. to pass to `client(access_token=...)`. If it is known, its scopes are replaced.
            scopes: scopes of the token, e.g. `["incident_read"]`; see `Operation.scopes`.

        Raises:
            ValueError: the token is the mock's access token, which has all scopes, or that of another
                organization, or cannot be sent in a header; or no operation requires one of the scopes.
        """
        check_sendable(token, "a token")
        if token == self._keys.access_token:
            raise ValueError("access_token has all scopes: add a token with another value")
        self._organizations.check_token(self._keys, token, "the token")
        self._keys.tokens[token] = checked_scopes(scopes)

    def __repr__(self) -> str:
        return f"<MockDatadog, {len(self._server.calls)} calls>"


def _checked_keys(api_key: str, app_key: str, access_token: str) -> Keys:
    """Return credentials that can be sent in headers.

    Raises:
        ValueError: one cannot be sent; the message names the argument.
    """
    check_sendable(api_key, "api_key")
    check_sendable(app_key, "app_key")
    check_sendable(access_token, "access_token")
    return Keys(api_key, app_key, access_token)
