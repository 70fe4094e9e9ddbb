"""Transport that gives the same response to all requests, of clients of either HTTP library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .._http.library import library_of_request
from .._http.transport import Transport

if TYPE_CHECKING:
    from .._http.library import httpx


class RespondingTransport(Transport):
    """Transport that gives one response.

    Args:
        status: HTTP status.
        headers: names and values.
        content: body.
        requests: list to which each request is added, with its body read; None for none.
    """

    def __init__(
        self,
        status: int,
        headers: Mapping[str, str],
        content: bytes,
        requests: list[httpx.Request] | None = None,
    ) -> None:
        self._requests = requests
        self._status = status
        self._headers = dict(headers)
        self._content = content

    def _respond(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return self._response(request)

    async def _respond_async(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return self._response(request)

    def _response(self, request: httpx.Request) -> httpx.Response:
        if self._requests is not None:
            self._requests.append(request)
        response = library_of_request(request).Response
        return response(self._status, headers=self._headers, content=self._content, request=request)
