"""The client people make."""

from __future__ import annotations

from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from datadog_incidents_api.call import Call, Response
from datadog_incidents_api.clients import AsyncResources

from ..config import resolve
from ..errors import ConfigurationError
from ..retry import RetryPolicy
from ..unstable import UnstableArgument, UnstableOperations
from .engine import AsyncEngine
from .http import AsyncHTTP

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from datadog_incidents_api.execution import AsyncExecutor, AsyncListing, OnError

    from .incidents import AsyncIncidents
    from .todos import AsyncTodos

T = TypeVar("T")
V = TypeVar("V")

DEFAULT_TIMEOUT = 30.0


class AsyncIncidentsClient(AsyncResources):
    """A client of Datadog's Incident Management API for asynchronous programs.

    Every argument is optional; explicit ones beat the environment. One client holds one pool of
    connections: make one, share it, and close it (`async with` does).

    Args:
        api_key: else `DD_API_KEY`.
        app_key: application key, else `DD_APP_KEY`.
        access_token: OAuth bearer token, instead of the two keys.
        site: such as `datadoghq.eu`, else `DD_SITE`, else `datadoghq.com`.
        base_url: full address instead of a site; plain http only to this machine.
        unstable_operations: beta operations to enable: names, a mapping of names to booleans, names of
            resources, or `"all"`. Can be changed on the live client through the attribute of this name.
        timeout: seconds for each of connecting, writing, and waiting for bytes; None waits forever.
        retry: how failed calls are made again; None makes each call once.
        transport: an `httpx` transport instead of the network, as a mock has.
        http_client: your own `httpx` client (proxies, TLS, limits); stays open when this client closes.

    Raises:
        ConfigurationError: credentials are missing or malformed, or the site is unknown.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        app_key: str | None = None,
        access_token: str | None = None,
        site: str | None = None,
        base_url: str | None = None,
        unstable_operations: UnstableArgument = (),
        timeout: float | None = DEFAULT_TIMEOUT,
        retry: RetryPolicy | None = RetryPolicy(),  # noqa: B008  # frozen
        transport: httpx.AsyncBaseTransport | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        if transport is not None and http_client is not None:
            raise ConfigurationError("give transport or http_client, not both")
        self._settings = resolve(
            api_key=api_key,
            app_key=app_key,
            access_token=access_token,
            site=site,
            base_url=base_url,
        )
        self.unstable_operations = UnstableOperations(unstable_operations)
        self._http = AsyncHTTP(timeout=timeout, transport=transport, http_client=http_client)
        self._engine = AsyncEngine(
            settings=self._settings, gate=self.unstable_operations, http=self._http, retry=retry
        )

    @property
    def base_url(self) -> str:
        """Where calls go."""
        return self._settings.base_url

    @property
    def _executor(self) -> AsyncExecutor:
        return self._engine

    @cached_property
    def incidents(self) -> AsyncIncidents:
        """Operations on incidents: create, get, update, delete."""
        from .incidents import AsyncIncidents

        return AsyncIncidents(self._executor)

    @cached_property
    def todos(self) -> AsyncTodos:
        """Operations on an incident's todos: create, get, list, update, delete."""
        from .todos import AsyncTodos

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
        return f"<{type(self).__name__} of {self.base_url}>"
