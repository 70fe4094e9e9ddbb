"""Raw httpx or httpx2: equal requests with equal headers, and the JSON of responses as plain dicts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from datadog_incidents._http.library import httpx

from .. import canned, load
from ..pages import INCIDENT_ID
from . import Action, Setup

HEADERS = {
    "Accept": "application/json",
    "User-Agent": "benchmark",
    "DD-API-KEY": canned.API_KEY,
    "DD-APPLICATION-KEY": canned.APP_KEY,
}


def _url(base: str, incident_id: str) -> str:
    return f"{base}/api/v2/incidents/{incident_id}"


def actions(decode: Callable[[httpx.Response], Any]) -> dict[str, Callable[[Setup], Action]]:
    """Return the actions, given a function that decodes a response."""

    def call(setup: Setup) -> Action:
        client = httpx.Client(transport=canned.Canned(setup.content("incident")))
        url = _url(canned.URL, INCIDENT_ID)
        return lambda: decode(client.get(url, headers=HEADERS))

    def call_async(setup: Setup) -> Action:
        client = httpx.AsyncClient(transport=canned.Canned(setup.content("incident")))
        url = _url(canned.URL, INCIDENT_ID)

        async def get() -> Any:
            return decode(await client.get(url, headers=HEADERS))

        return canned.batch(get)

    def sequential(setup: Setup) -> Action:
        client = httpx.Client(timeout=30)
        url = _url(setup.url, setup.incident_id)
        return lambda: load.sequential(lambda: decode(client.get(url, headers=HEADERS)), setup.requests)

    def concurrent(setup: Setup) -> Action:
        url = _url(setup.url, setup.incident_id)

        async def run() -> Any:
            async with httpx.AsyncClient(timeout=30) as client:

                async def get() -> Any:
                    return decode(await client.get(url, headers=HEADERS))

                return await load.concurrent(get, setup.requests)

        return lambda: asyncio.run(run())

    return {"call": call, "call async": call_async, "sequential": sequential, "concurrent": concurrent}


ACTIONS = actions(httpx.Response.json)


def member(value: Any, name: str) -> Any:
    return value.get(name)
