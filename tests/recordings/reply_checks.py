"""Responses of recordings, received by clients that check responses."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import APIError
from datadog_incidents.testing.recordings import Exchange
from datadog_incidents_api.types import Call, Operation

OPTIONS: dict[str, Any] = {
    "access_token": "t0k3n",
    "unstable_operations": "all",
    "retry": None,
    "check_replies": "log",
}


def problems(exchange: Exchange, operation: Operation) -> Iterator[str]:
    """Yield the disagreements that the synchronous and the asynchronous client find."""
    call: Call[Any] = Call(operation, exchange.path, None)
    transport = httpx.MockTransport(lambda request: _response(exchange))

    async def main() -> list[str]:
        async with AsyncIncidentsClient(**OPTIONS, transport=transport) as dd:
            with suppress(APIError):
                await dd.execute(call)
            return [f"async: {one}" for one in dd.disagreements]

    with IncidentsClient(**OPTIONS, transport=transport) as dd:
        with suppress(APIError):
            dd.execute(call)
        yield from (f"sync: {one}" for one in dd.disagreements)
    yield from asyncio.run(main())


def _response(exchange: Exchange) -> httpx.Response:
    content = b"" if exchange.reply is None else json.dumps(exchange.reply).encode()
    headers = {"content-type": exchange.content_type} if exchange.content_type else {}
    return httpx.Response(exchange.status, content=content, headers=headers)
