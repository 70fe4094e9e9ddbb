"""Helpers that make the same call with the synchronous and the asynchronous client."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Call, Response

API_KEY, APP_KEY = "k3yk3yk3yk3y", "4pp4pp4pp4pp"
KEYS: dict[str, Any] = {
    "api_key": API_KEY,
    "app_key": APP_KEY,
    "base_url": "https://dd.test",
    "unstable_operations": "all",
}
Answer = Callable[[httpx.Request], httpx.Response]
Execute = Callable[..., Response[Any]]


def call_of(operation: str = "get_incident") -> Call[Any]:
    """Prepared call of an operation whose response is not decoded."""
    return Call(operation=OPERATIONS[operation], path="/x", read=None)


def execute_sync(operation: str = "get_incident", **options: Any) -> Response[Any]:
    """Make one call with a client of these options; `answer` is a function that replaces the network."""
    with IncidentsClient(**_options(options)) as client:
        return client.execute(call_of(operation))


def execute_async(operation: str = "get_incident", **options: Any) -> Response[Any]:
    async def main() -> Response[Any]:
        async with AsyncIncidentsClient(**_options(options)) as client:
            return await client.execute(call_of(operation))

    return asyncio.run(main())


def _options(options: dict[str, Any]) -> dict[str, Any]:
    if "answer" in options:
        options["transport"] = httpx.MockTransport(options.pop("answer"))
    return {**KEYS, **options}


both = pytest.mark.parametrize("execute", [execute_sync, execute_async], ids=["sync", "async"])


@contextmanager
def raises(kind: type[BaseException], match: str = "") -> Iterator[pytest.ExceptionInfo[Any]]:
    """Like `pytest.raises`, but also check that the message is a single line."""
    with pytest.raises(kind, match=match) as caught:
        yield caught
    assert str(caught.value).isprintable()
