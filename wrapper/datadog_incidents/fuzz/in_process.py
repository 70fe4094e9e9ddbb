"""Requests to a server in this process: an exception of the server is a response with status 500."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from datadog_incidents._http.library import httpx


class InProcessTransport(httpx.BaseTransport):
    """Transport that does with exceptions of a server what an HTTP server does with those of an application.

    Args:
        transport: transport of the server.
    """

    def __init__(self, transport: httpx.BaseTransport) -> None:
        self._transport = transport

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        try:
            return self._transport.handle_request(request)
        except httpx.HTTPError:
            raise  # a connection that broke, as on a network
        except Exception as error:  # whatever the server did not handle
            text = f"Internal Server Error: {type(error).__name__}"
            return httpx.Response(500, headers={"content-type": "text/plain"}, text=text)

    def close(self) -> None:
        self._transport.close()


class MockClient:
    """What the fuzzer needs of `httpx.Client`, for a mock in this process.

    The mock neither redirects nor sets cookies, for which a client looks in each response.

    Args:
        transport: transport of the mock.
        headers: headers of requests that do not have them.
        timeout: seconds until a request without a response fails.
    """

    def __init__(self, transport: httpx.BaseTransport, headers: Mapping[str, str], timeout: float) -> None:
        self._transport = InProcessTransport(transport)
        self._headers = headers
        self._extensions = {"timeout": httpx.Timeout(timeout).as_dict()}

    def build_request(
        self, method: str, url: str, *, content: bytes | None, headers: Mapping[str, str]
    ) -> httpx.Request:
        """Return a request to send.

        Raises:
            InvalidURL: the URL is not valid.
        """
        sent = {name.lower() for name in headers}
        defaults = {name: value for name, value in self._headers.items() if name not in sent}
        return httpx.Request(
            method, _parsed(url), content=content, headers=defaults | {**headers}, extensions=self._extensions
        )

    def send(self, request: httpx.Request, *, stream: bool) -> httpx.Response:
        """Send a request. As by the mock, the response is a stream in any case."""
        return self._transport.handle_request(request)

    def close(self) -> None:
        """Close the transport."""
        self._transport.close()


@lru_cache(maxsize=1024)
def _parsed(url: str) -> httpx.URL:
    """Parse a URL. The same resources are read again and again."""
    return httpx.URL(url)
