"""Both HTTP libraries, whichever is the default, and helpers that make a call with objects of one of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import httpx2
import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Call, Response

LIBRARIES: dict[str, Any] = {"httpx": httpx, "httpx2": httpx2}
KEYS: dict[str, Any] = {
    "api_key": "0" * 32,
    "app_key": "0" * 40,
    "base_url": "http://127.0.0.1:1",
    "retry": None,
    "unstable_operations": tuple(OPERATIONS),
}
Execute = Callable[..., Response[Any]]

each_library = pytest.mark.parametrize("library", LIBRARIES.values(), ids=LIBRARIES)


def call() -> Call[Any]:
    """Prepared call whose response is not decoded."""
    return Call(operation=OPERATIONS["get_incident"], path="/api/v2/incidents/x", read=None)


def execute_sync(library: Any, *, transport: Any = None, client: Any = None, **options: Any) -> Response[Any]:
    """Make a call with a transport, or with a client of the library that has the transport `client`."""
    if client is not None:
        options["http_client"] = library.Client(transport=client, trust_env=False)
    with IncidentsClient(**{**KEYS, **options}, transport=transport) as dd:
        return dd.execute(call())


def execute_async(
    library: Any, *, transport: Any = None, client: Any = None, **options: Any
) -> Response[Any]:
    async def main() -> Response[Any]:
        if client is not None:
            options["http_client"] = library.AsyncClient(transport=client, trust_env=False)
        async with AsyncIncidentsClient(**{**KEYS, **options}, transport=transport) as dd:
            return await dd.execute(call())

    return asyncio.run(main())


both_clients = pytest.mark.parametrize("execute", [execute_sync, execute_async], ids=["sync", "async"])
as_transport_or_client = pytest.mark.parametrize("given_as", ["transport", "client"])
