"""Transport to a server in this process: an exception of the server is a response with status 500."""

from __future__ import annotations

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
