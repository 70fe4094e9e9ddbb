"""Synchronous httpx transport of an ASGI application in this process."""

from __future__ import annotations

import asyncio
from threading import Lock
from typing import Any

import httpx


class ASGIBridge(httpx.BaseTransport):
    """Transport that passes requests to an ASGI application, one at a time, from any thread."""

    def __init__(self, app: Any) -> None:
        self._transport = httpx.ASGITransport(app)
        self._runner = asyncio.Runner()
        self._lock = Lock()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()

        async def answered() -> httpx.Response:
            response = await self._transport.handle_async_request(request)
            await response.aread()
            return response

        with self._lock:
            response = self._runner.run(answered())
        return httpx.Response(response.status_code, headers=response.headers, content=response.content)

    def close(self) -> None:
        self._runner.close()
