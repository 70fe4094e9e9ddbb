# Derived from _async/http.py by scripts/generate; do not edit.
"""With the pool, the only place that knows which HTTP library is used; where credentials are unwrapped."""

from __future__ import annotations

import httpx

from .._common.argument_checks import is_a
from .._common.secret import Unpicklable
from .._http.reply import NoReply, Reply
from .._http.request import Request
from .._http.response_body import Body, BodyError, TooLargeError
from .._http.timeouts import Timeouts
from ..errors import ConfigurationError, InvalidRequestError
from .pool import Pool

_NOTHING_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


class HTTP(Unpicklable):
    """Sends requests, over one pool of connections unless the caller brings another way.

    Args:
        transport: replaces the network, as a mock does.
        http_client: the caller's own client, which then stays open when this closes.
        max_response_bytes: size of a body at most, decompressed; None for no limit.
        trust_env: whether proxies and certificates are taken from the environment.
    """

    def __init__(
        self,
        *,
        transport: httpx.BaseTransport | None,
        http_client: httpx.Client | None,
        max_response_bytes: int | None = None,
        trust_env: bool = True,
    ) -> None:
        if transport is not None and http_client is not None:
            raise ConfigurationError("give transport or http_client, not both")
        if http_client is not None and not is_a(http_client, httpx.Client):
            raise ConfigurationError(f"http_client must be an httpx.Client, not {http_client!r}")
        if transport is not None and not is_a(transport, httpx.BaseTransport):
            raise ConfigurationError(f"transport must be an httpx.BaseTransport, not {transport!r}")
        self._max_response_bytes = max_response_bytes
        # The caller's client may add headers and cookies. Ours adds nothing, and would take its time for it.
        self._request = httpx.Request if http_client is None else http_client.build_request
        self._owned = http_client is None
        self._sender: httpx.Client | Pool
        if http_client is not None:
            self._sender = http_client
        elif transport is not None:
            self._sender = httpx.Client(transport=transport, trust_env=trust_env)
        else:
            self._sender = Pool(trust_env=trust_env)

    def send(self, request: Request, timeouts: Timeouts) -> Reply | NoReply:
        """Send one request; failures to get a reply are returned, so that no traceback holds the keys.

        Raises:
            InvalidRequestError: the URL cannot be one.
        """
        made = self._made(request, timeouts)
        if not isinstance(self._sender, Pool):
            return self._sent(self._sender, made, timeouts)
        client = self._sender.take(timeouts["pool"])
        if client is None:
            return NoReply(problem="all connections are busy", sent=False, timed_out=True)
        try:
            reply = self._sent(client, made, timeouts)
        except BaseException:
            self._sender.drop(client)
            raise
        self._sender.give(client)
        return reply

    def _sent(self, client: httpx.Client, made: httpx.Request, timeouts: Timeouts) -> Reply | NoReply:
        try:
            # Redirects are answers, not instructions: following one could carry the keys to another host.
            response = client.send(made, stream=True, follow_redirects=False)
            try:
                return self._read(response, timeouts)
            finally:
                response.close()
        except (httpx.TransportError, httpx.DecodingError) as error:
            return NoReply(
                problem=f"{type(error).__name__}: {error}" if str(error) else type(error).__name__,
                sent=not isinstance(error, _NOTHING_SENT),
                timed_out=isinstance(error, httpx.TimeoutException),
            )
        except BodyError as error:
            return NoReply(problem=str(error), sent=True, too_large=isinstance(error, TooLargeError))

    def _made(self, request: Request, timeouts: Timeouts) -> httpx.Request:
        try:
            return self._request(
                request.method,
                request.url,
                headers=request.headers.reveal(),
                content=request.content,
                extensions={"timeout": timeouts},
            )
        except httpx.InvalidURL as error:
            problem = str(error)
        raise InvalidRequestError(f"cannot be a URL: {problem}", path="url")

    def _read(self, response: httpx.Response, timeouts: Timeouts) -> Reply | NoReply:
        if response.is_stream_consumed:  # a transport, such as a mock, that gives it whole and decompressed
            body = Body("", self._max_response_bytes)
            body.feed(response.content)
        else:
            body = Body(response.headers.get("content-encoding", ""), self._max_response_bytes)
            for piece in response.iter_raw():
                body.feed(piece)
                if timeouts.expired:  # each piece was in time, all of them are not
                    return NoReply(problem="the reply was still coming", sent=True, timed_out=True)
        return Reply(response.status_code, response.headers, body.end())

    def close(self) -> None:
        """Close the connections, unless they are the caller's."""
        if self._owned:
            self._sender.close()
