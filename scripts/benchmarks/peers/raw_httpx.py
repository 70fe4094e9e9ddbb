"""Raw httpx or httpx2: equal requests with equal headers, and the JSON of responses as plain dicts."""

from __future__ import annotations

import asyncio
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


def _call(setup: Setup) -> Action:
    client = httpx.Client(transport=canned.Canned(setup.content("incident")))
    url = _url(canned.URL, INCIDENT_ID)
    return lambda: client.get(url, headers=HEADERS).json()


def _call_async(setup: Setup) -> Action:
    client = httpx.AsyncClient(transport=canned.Canned(setup.content("incident")))
    url = _url(canned.URL, INCIDENT_ID)

    async def call() -> Any:
        return (await client.get(url, headers=HEADERS)).json()

    return canned.batch(call)


def _sequential(setup: Setup) -> Action:
    client = httpx.Client(timeout=30)
    url = _url(setup.url, setup.incident_id)
    return lambda: load.sequential(lambda: client.get(url, headers=HEADERS).json(), setup.requests)


def _concurrent(setup: Setup) -> Action:
    url = _url(setup.url, setup.incident_id)

    async def run() -> Any:
        async with httpx.AsyncClient(timeout=30) as client:

            async def call() -> Any:
                return (await client.get(url, headers=HEADERS)).json()

            return await load.concurrent(call, setup.requests)

    return lambda: asyncio.run(run())


ACTIONS = {
    "call": _call,
    "call async": _call_async,
    "sequential": _sequential,
    "concurrent": _concurrent,
}


def member(value: Any, name: str) -> Any:
    return value.get(name)
