"""Transport without a network: returns the same response to every request, in the same process."""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import Awaitable, Callable
from typing import Any

from datadog_incidents._http.library import httpx

from .peers import Action

API_KEY = "benchmark-api-key"
APP_KEY = "benchmark-app-key"
URL = "http://localhost"

BATCH = 20
"""Asynchronous calls per action, so that the cost of starting and stopping the event loop is negligible."""


class Canned(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Transport that returns a fixed response to every request.

    Args:
        content: response body.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._headers = [("content-type", "application/json"), ("content-length", str(len(content)))]

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers=self._headers, content=self._content)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers=self._headers, content=self._content)


def batch(call: Callable[[], Awaitable[Any]]) -> Action:
    """Return an action that makes `BATCH` asynchronous calls, one after the other."""
    loop = asyncio.new_event_loop()

    async def calls() -> Any:
        result = None
        for _ in range(BATCH):
            result = await call()
        return result

    def action() -> Any:
        return loop.run_until_complete(calls())

    weakref.finalize(action, loop.close)
    return action
