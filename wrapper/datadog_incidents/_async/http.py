"""The only place that knows which HTTP library is used."""

from __future__ import annotations

import httpx

from ..wire import NoReply, Reply, Request

_NOTHING_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.UnsupportedProtocol,
)


class AsyncHTTP:
    """Sends requests over one pool of connections.

    Args:
        timeout: seconds for each of connecting, writing, and waiting for bytes; None waits forever.
        transport: replaces the network, as a mock does.
        http_client: the caller's own client, which then stays open when this closes.
    """

    def __init__(
        self,
        *,
        timeout: float | None,
        transport: httpx.AsyncBaseTransport | None,
        http_client: httpx.AsyncClient | None,
    ) -> None:
        self._timeout = httpx.Timeout(timeout)
        self._owned = http_client is None
        self._client = httpx.AsyncClient(transport=transport) if http_client is None else http_client

    async def send(self, request: Request) -> Reply | NoReply:
        """Send one request; failures to get a reply are returned, so that no traceback holds the keys."""
        made = self._client.build_request(
            request.method,
            request.url,
            headers=request.headers,
            content=request.content,
            timeout=self._timeout,
        )
        try:
            # Redirects are answers, not instructions: following one could carry the keys to another host.
            response = await self._client.send(made, follow_redirects=False)
        except (httpx.TransportError, httpx.DecodingError) as error:
            return NoReply(
                problem=f"{type(error).__name__}: {error}" if str(error) else type(error).__name__,
                sent=not isinstance(error, _NOTHING_SENT),
                timed_out=isinstance(error, httpx.TimeoutException),
            )
        return Reply(response.status_code, response.headers, response.content)

    async def aclose(self) -> None:
        """Close the pool, unless it is the caller's."""
        if self._owned:
            await self._client.aclose()
