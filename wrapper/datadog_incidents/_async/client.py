"""The client people make."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from datadog_incidents_api.call import Call, Response
from datadog_incidents_api.clients import AsyncResources
from datadog_incidents_api.types import UNSET, Unset

from .._common.argument_checks import is_a
from .._common.secret import Secret, Unpicklable
from .._http.settings import resolve
from .._policy.options import DEFAULT_MAX_RESPONSE_BYTES, DEFAULT_TIMEOUT, Options, checked_size
from .._policy.rate_limiter import Limiter, Unlimited
from .._policy.retry import RetryPolicy
from .._policy.unstable_operations import UnstableArgument, UnstableOperations
from ..errors import ConfigurationError
from .engine import AsyncEngine
from .http import AsyncHTTP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx

    from datadog_incidents_api.execution import AsyncExecutor, AsyncListing, OnError

    from ..hooks import Hook
    from .resources.attachments import AsyncAttachments
    from .resources.incidents import AsyncIncidents
    from .resources.todos import AsyncTodos

T = TypeVar("T")
V = TypeVar("V")


class AsyncIncidentsClient(Unpicklable, AsyncResources):
    """A client of Datadog's Incident Management API for asynchronous programs.

    Every argument is optional; explicit ones beat the environment. One client holds one pool of
    connections: make one, share it, and close it (`async with` does).

    Args:
        api_key: else `DD_API_KEY`.
        app_key: application key, else `DD_APP_KEY`.
        access_token: OAuth bearer token, instead of the two keys.
        site: such as `datadoghq.eu`, else `DD_SITE`, else `datadoghq.com`.
        base_url: full address instead of a site; plain http only to this machine.
        allow_http: let `base_url` be plain http to another machine, which shows the keys to the network.
        unstable_operations: beta operations to enable: names, a mapping of names to booleans, names of
            resources, or `"all"`. Can be changed on the live client through the attribute of this name.
        timeout: seconds for each of connecting, writing, and waiting for bytes; None waits forever.
        retry: how failed calls are made again, and the deadline of a whole call; None makes each call once.
        headers: sent with every request in addition; never shown.
        user_agent: added to the client's own, such as `checkout-bot/2.1`.
        hooks: functions told of every attempt, before and after it; see `datadog_incidents.hooks`.
        wait_for_rate_limits: hold calls back that the server has announced to refuse. Without it they are
            sent, refused, and made again as `retry` says.
        max_response_bytes: size of a reply's body at most, decompressed; None for no limit.
        transport: an `httpx` transport instead of the network, as a mock has.
        http_client: your own `httpx` client (proxies, TLS, limits); stays open when this client closes.

    Raises:
        ConfigurationError: credentials are missing or malformed, the site is unknown, or an option makes no
            sense.
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
        max_response_bytes: int | None = DEFAULT_MAX_RESPONSE_BYTES,
        transport: httpx.AsyncBaseTransport | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        # What may be secret leaves this frame, whose locals a traceback can show, before anything can fail.
        keys = Secret.of(api_key), Secret.of(app_key), Secret.of(access_token)
        added = Secret.of(headers)
        del api_key, app_key, access_token, headers
        self._settings = resolve(
            api_key=keys[0],
            app_key=keys[1],
            access_token=keys[2],
            site=site,
            base_url=base_url,
            allow_http=allow_http,
        )
        options = Options.of(timeout=timeout, retry=retry, headers=added, user_agent=user_agent)
        self.unstable_operations = UnstableOperations(unstable_operations)
        self._http = AsyncHTTP(
            transport=transport,
            http_client=http_client,
            max_response_bytes=checked_size(max_response_bytes),
            trust_env=not self._settings.stays_here,
        )
        self._engine = AsyncEngine(
            settings=self._settings,
            gate=self.unstable_operations,
            http=self._http,
            options=options,
            limiter=Limiter() if wait_for_rate_limits else Unlimited(),
            hooks=_callables(hooks),
        )

    def with_options(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str] | Unset = UNSET,
    ) -> Self:
        """A client that differs in these options, for a single call or for many: it costs next to nothing.

        `client.with_options(timeout=5).incidents.get(...)` gives one call a timeout of its own. Connections,
        enabled beta operations and the state of rate limits are shared; closing either client closes the
        connections of both. What is not named stays as it is.

        Args:
            timeout: seconds for each of connecting, writing, and waiting for bytes; None waits forever.
            retry: how failed calls are made again; None makes each call once.
            headers: added to those of this client; of the same name, these are sent.

        Raises:
            ConfigurationError: an option makes no sense.
        """
        added = UNSET if isinstance(headers, Unset) else Secret(headers)
        del headers
        options = self._engine.options.changed(timeout=timeout, retry=retry, headers=added)
        other = type(self).__new__(type(self))
        for name, value in vars(self).items():  # resources are made anew, on the new engine
            if not isinstance(getattr(type(self), name, None), cached_property):
                vars(other)[name] = value
        other._engine = self._engine.with_options(options)
        return other

    @property
    def base_url(self) -> str:
        """Where calls go."""
        return self._settings.base_url

    @property
    def _executor(self) -> AsyncExecutor:
        return self._engine

    @cached_property
    def attachments(self) -> AsyncAttachments:
        """Operations on an incident's attachments: add_link, add_postmortem, create, list, update, delete."""
        from .resources.attachments import AsyncAttachments

        return AsyncAttachments(self._executor)

    @cached_property
    def incidents(self) -> AsyncIncidents:
        """Operations on incidents: create, get, update, set_severity, resolve, delete and more."""
        from .resources.incidents import AsyncIncidents

        return AsyncIncidents(self._executor)

    @cached_property
    def todos(self) -> AsyncTodos:
        """Operations on an incident's todos: create, get, list, update, complete, reopen, delete."""
        from .resources.todos import AsyncTodos

        return AsyncTodos(self._executor)

    async def execute(self, call: Call[T]) -> Response[T]:
        """Carry out a prepared call; raw functions of `datadog_incidents_api.api` take a client for this."""
        return await self._engine.execute(call)

    def listing(
        self, call: Call[T], items: Callable[[Response[T]], list[V]], errors: OnError = "raise"
    ) -> AsyncListing[V]:
        """Make a lazy list of a prepared call; `items` picks them out of a reply.

        With `errors="raise"` an item that cannot be read ends the list, after the good items of its page;
        with `"collect"` it is left out, and found in its page's `errors`.
        """
        return self._engine.listing(call, items, errors)

    async def aclose(self) -> None:
        """Close the connections. A client cannot be used afterwards."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        made = "_settings" in vars(self)  # a traceback can show one that is not made yet
        return f"<{type(self).__name__} of {self.base_url}>" if made else f"<{type(self).__name__}>"


def _callables(hooks: Iterable[Hook]) -> tuple[Hook, ...]:
    if not is_a(hooks, Iterable):
        meant = f": [{hooks!r}]" if callable(hooks) else f", not {type(hooks).__name__}"
        raise ConfigurationError(f"hooks takes a list of functions{meant}")
    listed = tuple(hooks)
    for hook in listed:
        if not callable(hook):
            raise ConfigurationError(f"hooks: {hook!r} cannot be called")
    return listed
