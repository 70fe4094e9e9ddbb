# Derived from _async/client.py by scripts/generate; do not edit.
"""Client for synchronous applications: configuration, resources and lifetime."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar

from datadog_incidents_api.clients import Resources
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import UNSET, Call, Response, Unset

from .._common.argument_checks import is_a
from .._common.secret import Secret, Unpicklable
from .._http.settings import Settings, resolve
from .._policy.client_time import ClientTime
from .._policy.known_people import KnownPeople
from .._policy.options import DEFAULT_MAX_RESPONSE_BYTES, DEFAULT_TIMEOUT, Options, checked_size
from .._policy.rate_limit_share import checked_share
from .._policy.rate_limiter import Limiter, Unlimited
from .._policy.retry import RetryPolicy
from .._policy.unstable_operations import UnstableArgument, UnstableOperations
from ..errors import ConfigurationError
from .engine import Engine
from .http import HTTP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import redis

    from datadog_incidents_api.types import Listing, OnError, Operation

    from .._arguments.any_endpoint import Parameter
    from .._http.library import ClientLike, TransportLike
    from .._policy.reply_checker import ReplyChecker
    from ..checks import Disagreements, ReplyChecks
    from ..hooks import Hook
    from .people import PeopleExecutor
    from .resources.attachments import Attachments
    from .resources.incidents import Incidents
    from .resources.todos import Todos
    from .shared_limits import SharedLimits

T = TypeVar("T")
V = TypeVar("V")


class IncidentsClient(Unpicklable, Resources):
    """Client of Datadog's Incident Management API for synchronous applications.

    All arguments are optional, and take precedence over environment variables. A client owns a connection
    pool: create one client, share it, and close it, preferably with `with`.

    Args:
        api_key: API key; default `DD_API_KEY`.
        app_key: application key; default `DD_APP_KEY`.
        access_token: OAuth bearer token, used instead of both keys.
        site: Datadog site, such as `datadoghq.eu`; default `DD_SITE`, else `datadoghq.com`.
        base_url: URL of the server, used instead of a site; default `DD_INCIDENTS_BASE_URL`. Must be https,
            except for this machine.
        allow_http: whether to accept plain HTTP to another machine, which exposes the credentials to the
            network; `DD_INCIDENTS_ALLOW_HTTP=true` accepts it as well.
        unstable_operations: beta operations to enable: names of operations or resources, a mapping of names
            to booleans, or `"all"`. They can be changed later through the attribute of the same name.
        timeout: seconds for connecting, for writing, and for each wait for bytes; None for no limit.
        retry: retry policy of failed calls, and the deadline of a whole call; None disables retries.
        headers: additional headers of every request; their values are never shown.
        user_agent: text appended to the client's user agent, such as `checkout-bot/2.1`.
        hooks: functions called before and after each attempt; see `datadog_incidents.hooks`.
        wait_for_rate_limits: whether to delay calls while a rate limit announced by the server is used up.
            If False, such calls are sent, and retried according to `retry` if the server refuses them.
        rate_limit_share: share of each rate limit that this client uses in a period, above 0 and at most 1:
            0.5 leaves half of them to other applications of the organization.
        rate_limits: Redis or Valkey that holds the state of the rate limits, so that all processes with the
            same API key share them: a URL such as `redis://host:6379/0`, `rediss://...` or `unix://...`, or
            the application's own `redis.Redis`, which stays open when this client is closed. None
            keeps the state in memory, for this client alone. Requires the extra `datadog-incidents[redis]`.
        max_response_bytes: maximum size of a response body after decompression; None for no limit.
        check_replies: whether each response is checked against the OpenAPI document. `log` logs disagreements
            and adds them to `disagreements`; `raise` also raises `UnexpectedResponseError`; `ReplyChecks` has
            further options. Requires the extra `datadog-incidents[mock]`.
        transport: transport of `httpx` or `httpx2` to use instead of the network, such as a mock's.
        http_client: the application's own client of `httpx` or `httpx2` (for proxies, TLS, limits), which
            stays open when this client is closed.

    Raises:
        ConfigurationError: credentials are missing or malformed, the site is unknown, or an option is
            invalid.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        app_key: str | None = None,
        access_token: str | None = None,
        site: str | None = None,
        base_url: str | None = None,
        allow_http: bool = False,
        unstable_operations: UnstableArgument = (),
        timeout: float | None = DEFAULT_TIMEOUT,
        retry: RetryPolicy | None = RetryPolicy(),  # noqa: B008  # frozen
        headers: Mapping[str, str] | None = None,
        user_agent: str | None = None,
        hooks: Iterable[Hook] = (),
        wait_for_rate_limits: bool = True,
        rate_limit_share: float = 1.0,
        rate_limits: str | redis.Redis | None = None,
        max_response_bytes: int | None = DEFAULT_MAX_RESPONSE_BYTES,
        check_replies: Literal["log", "raise"] | ReplyChecks | None = None,
        transport: TransportLike | None = None,
        http_client: ClientLike | None = None,
    ) -> None:
        # Tracebacks can show the locals of this frame: remove secrets from them before anything can fail.
        keys = Secret.of(api_key), Secret.of(app_key), Secret.of(access_token)
        extra = Secret.of(headers)
        redis_source = Secret.of(rate_limits)
        del api_key, app_key, access_token, headers, rate_limits
        self._settings = resolve(
            api_key=keys[0],
            app_key=keys[1],
            access_token=keys[2],
            site=site,
            base_url=base_url,
            allow_http=allow_http,
        )
        options = Options.of(timeout=timeout, retry=retry, headers=extra, user_agent=user_agent)
        self.unstable_operations = UnstableOperations(unstable_operations)
        self._checker = None if check_replies is None else _checker(check_replies)
        self._http = HTTP(
            transport=transport,
            http_client=http_client,
            base_url=self._settings.base_url,
            max_response_bytes=checked_size(max_response_bytes),
            trust_env=not self._settings.is_local_http,
        )
        self._known_people = KnownPeople()
        self._time = ClientTime()
        share = checked_share(rate_limit_share)
        limiter: Limiter = (Limiter if wait_for_rate_limits else Unlimited)(self._time.epoch, share)
        self._shared: SharedLimits | None = None
        if not wait_for_rate_limits and (redis_source is not None or share < 1):
            raise ConfigurationError(
                "rate_limits and rate_limit_share have no effect with wait_for_rate_limits=False: omit it"
            )
        if redis_source is not None:
            self._shared = _shared_limits(redis_source, self._settings, share, self._time.epoch)
            limiter = self._shared.limiter
        self._engine = Engine(
            settings=self._settings,
            gate=self.unstable_operations,
            http=self._http,
            options=options,
            limiter=limiter,
            shared=self._shared,
            hooks=_checked_hooks(hooks),
            checker=self._checker,
            sleep=self._time.sync_sleep,
            clock=self._time.epoch,
            monotonic=self._time.monotonic,
            jitter=self._time.jitter,
            skips_waits=self._time.skips_waits,
        )

    def with_options(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str] | Unset = UNSET,
    ) -> Self:
        """Create a client with other options, for one or more calls; this is cheap.

        `client.with_options(timeout=5).incidents.get(...)` sets the timeout of one call. Both clients share
        connections, enabled beta operations, the state of rate limits and the users who were looked up;
        closing either closes the connections of both. Options that are not given are unchanged.

        Args:
            timeout: seconds for connecting, for writing, and for each wait for bytes; None for no limit.
            retry: retry policy of failed calls; None disables retries.
            headers: headers added to those of this client, replacing headers of the same name.

        Raises:
            ConfigurationError: an option is invalid.
        """
        extra = UNSET if isinstance(headers, Unset) else Secret(headers)
        del headers
        options = self._engine.options.changed(timeout=timeout, retry=retry, headers=extra)
        derived = type(self).__new__(type(self))
        # Copied at once, because another thread may use a resource for the first time, which caches it.
        for name, value in vars(self).copy().items():
            if not isinstance(getattr(type(self), name, None), cached_property):  # it uses the old engine
                vars(derived)[name] = value
        derived._engine = self._engine.with_options(options)
        return derived

    @property
    def base_url(self) -> str:
        """URL of the server, without a trailing slash."""
        return self._settings.base_url

    @property
    def operations(self) -> Mapping[str, Operation]:
        """Registry of the operations by ID: method, path, scopes, and the `evidence` for each."""
        return OPERATIONS

    @property
    def disagreements(self) -> Disagreements:
        """Most recent disagreements of responses with the OpenAPI document; empty without `check_replies`."""
        if self._checker is not None:
            return self._checker.disagreements
        from collections import deque

        from ..checks import Disagreements

        return Disagreements(deque())

    @property
    def _executor(self) -> PeopleExecutor:
        from .people import PeopleExecutor  # with the first resource

        return PeopleExecutor(self._engine, self._known_people)

    @cached_property
    def attachments(self) -> Attachments:
        """Operations on an incident's attachments: add_link, add_postmortem, create, list, update, delete."""
        from .resources.attachments import Attachments

        return Attachments(self._executor, self.base_url)

    @cached_property
    def incidents(self) -> Incidents:
        """Operations on incidents: create, get, update, set_severity, resolve, delete and more."""
        from .resources.incidents import Incidents

        return Incidents(self._executor, self.base_url)

    @cached_property
    def todos(self) -> Todos:
        """Operations on an incident's todos: create, get, list, update, complete, reopen, delete."""
        from .resources.todos import Todos

        return Todos(self._executor, self.base_url, self._time.now)

    def execute(self, call: Call[T]) -> Response[T]:
        """Execute a prepared call; the functions in `datadog_incidents_api.api` call this method.

        Raises:
            InvalidRequestError: the body cannot be encoded, or the URL is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        return self._engine.execute(call)

    def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, Parameter] | Unset | None = None,
        json: Any = UNSET,
    ) -> Any:
        """Call any endpoint of the server, such as one of another API, and return the JSON of its response.

        Credentials, retries, rate limits, deadlines, hooks, redaction and errors are those of all calls. POST
        and PATCH are repeated only if the server certainly did not carry them out. As no operation of the
        OpenAPI document is called, none needs to be enabled, and `check_replies` does not apply.

        Args:
            method: `GET`, `POST`, `PUT`, `PATCH` or `DELETE`.
            path: path on the server, such as `/api/v2/teams`, not percent-encoded and without a query.
            params: query parameters by name. The items of a list are joined by commas; values that are None
                or UNSET are left out.
            json: request body, JSON values as `json.dumps` takes them; None or UNSET for none.

        Returns:
            The parsed JSON; None if the response has no body.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            DecodingError: the body of a successful response is not JSON.
            DatadogError: any other failure; the subclass identifies it.
        """
        from .._arguments.any_endpoint import prepare

        return (self._engine.execute(prepare(method, path, params, json))).parsed

    def listing(
        self,
        call: Call[T],
        items: Callable[[Response[T]], list[V]],
        errors: OnError = "raise",
        prefetch: int = 1,
    ) -> Listing[V]:
        """Create a lazy list from the prepared call of a list operation.

        Args:
            call: prepared call for the first page.
            items: function that extracts the items from a response.
            errors: handling of an item that cannot be decoded: `raise` the error after the other items of
                its page, or `collect` it in the page's `errors` and continue.
            prefetch: number of pages to keep in flight, 1 to 32.

        Raises:
            InvalidRequestError: `errors` has another value; nothing was sent.
            ConfigurationError: `prefetch` is out of range; nothing was sent.
        """
        return self._engine.listing(call, items, errors, prefetch)

    def close(self) -> None:
        """Close the connections; the client cannot be used afterwards.

        Calls that wait for a rate limit raise a `RuntimeError`.
        """
        try:
            self._http.close()
        finally:
            try:
                if self._shared is not None:
                    self._shared.close()
            finally:
                self._engine.close()  # last, so that none of the calls it wakes can start

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        name = type(self).__name__
        if "_settings" not in vars(self):  # tracebacks can show a client whose constructor failed
            return f"<{name}>"
        return f"<{name} of {self.base_url} ({self._settings.source})>"


def _checker(checks: Literal["log", "raise"] | ReplyChecks) -> ReplyChecker:
    from .._policy.reply_checker import ReplyChecker  # imported only by clients that check responses

    return ReplyChecker(checks)


def _shared_limits(
    source: Secret[Any], settings: Settings, share: float, clock: Callable[[], float]
) -> SharedLimits:
    from importlib.util import find_spec

    if find_spec("redis") is None:
        raise ConfigurationError(
            "rate_limits requires the package redis: pip install 'datadog-incidents[redis]'"
        )
    from .shared_limits import SharedLimits  # most clients have no Redis

    return SharedLimits(source, settings, share, clock)


def _checked_hooks(hooks: Iterable[Hook]) -> tuple[Hook, ...]:
    if not is_a(hooks, Iterable):
        detail = f": [{hooks!r}]" if callable(hooks) else f", not {type(hooks).__name__}"
        raise ConfigurationError(f"hooks must be a list of functions{detail}")
    checked = tuple(hooks)
    for hook in checked:
        if not callable(hook):
            raise ConfigurationError(f"hooks: {hook!r} is not callable")
    return checked
