"""Connection to the tested server: the only place that sends requests.

Everything that holds of all requests is done here, for both engines: credentials, the budget, waits for a
rate limit, refusals by the guards of live servers, and the record of what was sent.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import closing
from http.cookiejar import CookieJar, DefaultCookiePolicy
from threading import Condition, Lock

from datadog_incidents._common.retry_after import retry_after_seconds
from datadog_incidents._common.secret import Secret
from datadog_incidents._http.library import httpx
from datadog_incidents._http.proxies import INVALID
from datadog_incidents._http.response_body import BodyError
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.mock.serving.httpx_transport import MockTransport

from .budget import Budget, BudgetExhausted
from .exchanges import Exchange, Request, Response
from .in_process import InProcessTransport, MockClient
from .received_body import received_body
from .surplus import surplus

TIMEOUT = 30.0
"""Seconds until a request without a response fails."""
TOO_MANY_REQUESTS = 429
NO_RESPONSE = 599
"""Status that stands for a response that broke off, or cannot be decoded."""
NO_CONNECTION = (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError)
"""Errors without a connection, which say nothing of the operation that was called."""
INVALID_LOCATION = (httpx.InvalidURL, UnicodeError)
"""Errors of `httpx` for the `Location` of a redirect, which it parses without following it."""
MOST_BROKEN = 3
"""Broken responses in a row after which the server counts as unreachable."""
DEFAULT_WAIT = 1.0
"""Seconds to wait after a 429 that does not say how long."""
LONGEST_WAIT = 3600.0
"""Seconds that a 429 may ask for; a server that asks for more counts as unreachable."""
MOST_LIMITED = 100
"""Responses with status 429 to one request after which the server counts as unreachable."""
UNAVAILABLE = 503
MOST_UNAVAILABLE = 3
"""Responses with status 503 and `Retry-After` to one request, the last of which is a failure."""

Guard = Callable[[Request], None]
"""Function called before a request is sent; raises `NotPermittedError` for one that must not be sent."""
Listener = Callable[[Exchange], None]
"""Function called with each exchange, in the order of the responses."""


class UnreachableError(Exception):
    """Server that does not respond. The message says why."""


class NotPermittedError(Exception):
    """Request that a guard refused; it was not sent. The message says why."""


def _client_of(transport: httpx.BaseTransport | None, trust_env: bool) -> httpx.Client | MockClient:
    # Headers of the fuzzer alone: what a request does not say, it does not send.
    headers = {"user-agent": "datadog-incidents-fuzz"}
    if isinstance(transport, MockTransport):
        return MockClient(transport, headers, TIMEOUT)
    client, problem = None, INVALID
    try:
        client = httpx.Client(
            transport=transport and InProcessTransport(transport),
            trust_env=trust_env,
            timeout=TIMEOUT,
            follow_redirects=False,
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),  # which stays empty
        )
    except (httpx.InvalidURL, ValueError):
        pass
    except (OSError, ImportError) as error:
        problem = (
            f"proxies or certificates from the environment are unusable: {error} (check HTTPS_PROXY,"
            " ALL_PROXY, SSL_CERT_FILE and SSL_CERT_DIR)"
        )
    if client is None:  # raised here, without the error that quotes a part of a password
        raise ConfigurationError(problem)
    client.headers = httpx.Headers(headers)
    return client


def asks_to_repeat(response: Response) -> bool:
    """Whether a response asks for the same request again later; see `Connection.send`."""
    is_unavailable = response.status == UNAVAILABLE and "retry-after" in response.headers
    return response.status == TOO_MANY_REQUESTS or is_unavailable


class Connection:
    """Connection to one server, safe to use from several threads.

    Args:
        base_url: URL of the server, without a trailing slash.
        credentials: headers that authenticate requests.
        budget: budget of the run.
        transport: transport in place of the network, e.g. that of a mock in this process.
        trust_env: whether proxies and certificates of the environment are used.

    Raises:
        ConfigurationError: proxies or certificates that the environment names are unusable.

    Attributes:
        base_url: URL of the server, without a trailing slash.
        budget: budget of the run.
        rewrite: function that replaces each request before the guards; exchanges have the one that is sent.
        guards: guards, in order.
        listeners: listeners, in order.
    """

    def __init__(
        self,
        base_url: str,
        credentials: Mapping[str, str] | Secret[Mapping[str, str]],
        budget: Budget,
        *,
        transport: httpx.BaseTransport | None = None,
        trust_env: bool = True,
    ) -> None:
        self.base_url = base_url
        self.budget = budget
        self.rewrite: Callable[[Request], Request] | None = None
        self.guards: list[Guard] = []
        self.listeners: list[Listener] = []
        self._broken_in_a_row: int | None = None  # none before the first response
        self._credentials = credentials if isinstance(credentials, Secret) else Secret(credentials)
        self._client = _client_of(transport, trust_env)
        self._lock = Lock()
        self._idle = Condition()
        self._in_flight = 0
        self._is_stopped = False

    @property
    def credentials(self) -> Secret[Mapping[str, str]]:
        """Headers that authenticate the requests of the run."""
        return self._credentials

    def send(self, request: Request) -> Exchange:
        """Send a request, again after a wait if the server asks for one.

        A 429 is no failure. Nor is a 503 with `Retry-After` (RFC 9110: overloaded or under maintenance),
        unless it lasts.

        Raises:
            BudgetExhausted: the run has no requests or no time left.
            NotPermittedError: a guard refused the request.
            UnreachableError: the server did not respond, or only with requests to wait.
        """
        self._check_not_stopped()
        if self.rewrite is not None:
            request = self.rewrite(request)
        for guard in self.guards:
            guard(request)
        unavailable = 0
        for _ in range(MOST_LIMITED):
            exchange = self._sent(request)
            unavailable += exchange.response.status == UNAVAILABLE
            if not asks_to_repeat(exchange.response) or unavailable == MOST_UNAVAILABLE:
                return exchange
            asked = retry_after_seconds(exchange.response.headers, time.time())
            if asked is not None and asked > LONGEST_WAIT and self.budget.remaining is None:
                raise UnreachableError(
                    f"{request.method} {request.path}: the server asks for a wait of {asked:.0f} s"
                )
            self.budget.wait(DEFAULT_WAIT if asked is None else asked)
        raise UnreachableError(
            f"{request.method} {request.path}: the server responded {MOST_LIMITED} times with status 429"
        )

    def _sent(self, request: Request) -> Exchange:
        with self._idle:
            self._check_not_stopped()
            self._in_flight += 1
        try:
            return self._exchanged(request)
        finally:
            with self._idle:
                self._in_flight -= 1
                self._idle.notify_all()

    def _exchanged(self, request: Request) -> Exchange:
        number = self.budget.spend()
        query = f"?{request.query}" if request.query else ""
        headers = {**request.headers}
        headers |= self._credentials.reveal() if request.credentials is None else request.credentials
        try:
            prepared = self._client.build_request(
                request.method,
                f"{self.base_url}{request.path}{query}",
                content=request.body or None,
                headers=headers,
            )
        except httpx.InvalidURL as error:
            raise UnreachableError(f"{request.method} {request.path}: {error}") from None
        start = time.perf_counter()
        try:
            received = self._client.send(prepared, stream=True)
            with closing(received):
                body = received_body(received) + surplus(received)
        except (httpx.HTTPError, *INVALID_LOCATION, BodyError) as error:
            response = self._broken(request, error, time.perf_counter() - start)
        else:
            self._broken_in_a_row, seconds = 0, time.perf_counter() - start
            response = Response(received.status_code, dict(received.headers.items()), body, seconds)
        exchange = Exchange(number, request, response)
        with self._lock:
            for listener in self.listeners:
                listener(exchange)
        return exchange

    def _broken(self, request: Request, error: Exception, seconds: float) -> Response:
        """Return what stands for a response that broke off, or cannot be decoded: a failure of the server.

        Raises:
            UnreachableError: the server does not respond at all, or not any more.
        """
        reason = str(error) or type(error).__name__
        before = self._broken_in_a_row
        if before is None or before == MOST_BROKEN or isinstance(error, NO_CONNECTION):
            raise UnreachableError(f"{request.method} {request.path}: {reason}") from None
        self._broken_in_a_row = before + 1
        return Response(NO_RESPONSE, {}, b"", seconds, error=reason)

    def _check_not_stopped(self) -> None:
        if self._is_stopped:
            raise BudgetExhausted("the run has ended")

    def stop(self) -> None:
        """Send nothing more, from any thread, and wait for the requests that are being sent.

        Later calls of `send` raise `BudgetExhausted`, also those that wait for a rate limit.
        """
        with self._idle:
            self._is_stopped = True
            self._idle.wait_for(lambda: self._in_flight == 0, 2 * TIMEOUT)

    def close(self) -> None:
        """Close all connections."""
        self._client.close()
