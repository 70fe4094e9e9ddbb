"""Synchronous httpx transport of an ASGI application in this process."""

from __future__ import annotations

import asyncio
from threading import Thread
from typing import Any

from datadog_incidents._http.library import httpx


class ASGIBridge(httpx.BaseTransport):
    """Transport that passes requests to an ASGI application, whose event loop has a thread of its own.

    It can thus be used from any thread, and also where another event loop runs.
    """

    def __init__(self, app: Any) -> None:
        self._transport = httpx.ASGITransport(app)
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return asyncio.run_coroutine_threadsafe(self._answered(request), self._loop).result()

    async def _answered(self, request: httpx.Request) -> httpx.Response:
        response = await self._transport.handle_async_request(request)
        content = await response.aread()
        return httpx.Response(response.status_code, headers=response.headers, content=content)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
