"""Transport of schemathesis that sends its requests by the connection of the run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

import requests
from schemathesis.core.transport import Response
from schemathesis.generation.overrides import Override
from schemathesis.transport.requests import REQUESTS_TRANSPORT, RequestsTransport

from .. import exchanges
from ..connection import TOO_MANY_REQUESTS, Connection, NotPermittedError
from ..exchanges import Exchange, Request
from .end_of_run import EndOfRun
from .schemathesis_types import Case

SERVER = "http://server.invalid"
"""Base URL in the requests of schemathesis, which the connection replaces by that of the server."""
VALID = "valid"
"""Value of a header with credentials in the requests of schemathesis, which never has the real ones."""
DROPPED = {"x-schemathesis-testcaseid", "content-length", "user-agent", "accept-encoding", "connection"}
"""Headers that are not sent: they differ in each run, or the connection sets them."""
NOT_PERMITTED = exchanges.Response(
    403, {"content-type": "application/json"}, b'{"errors": ["not permitted"]}'
)
"""What schemathesis gets for a request that a guard refused; checks do not count for it."""


class ReceivedResponse(Response):
    """Response of schemathesis.

    Attributes:
        exchange: the exchange that it is from; None if a guard refused the request.
    """

    __slots__ = ("exchange",)
    exchange: Exchange | None

    def json(self) -> Any:
        """Parse the body; what is nested too deeply for that is no JSON."""
        try:
            return super().json()
        except RecursionError:  # which schemathesis does not expect
            raise ValueError(exchanges.TOO_DEEP) from None


class ConnectionTransport(RequestsTransport):
    """Transport that sends requests by a connection.

    Args:
        connection: connection to the server.
        end: record of what ends the run.

    Attributes:
        replaced_credentials: headers to send in place of those of the run, by name.
        before: functions called with each case before it is sent.
        after: functions called with each case and its response.
        limited: functions called with each case and every response to it with the status 429. Schemathesis
            does not receive these, as the connection sends the request again.
    """

    def __init__(self, connection: Connection, end: EndOfRun) -> None:
        super().__init__()
        self._copy_serializers_from(REQUESTS_TRANSPORT)  # pyright: ignore[reportUnknownMemberType]
        self._connection = connection
        self._end = end
        self.replaced_credentials: Mapping[str, str] = {}
        self.before: list[Callable[[Case], None]] = []
        self.after: list[Callable[[Case, Response], None]] = []
        self.limited: list[Callable[[Case, ReceivedResponse], None]] = []
        self._limited: list[Exchange] = []

    @property
    def credentials(self) -> Mapping[str, str]:
        """Headers that authenticate the requests of the run."""
        return self._connection.credentials.reveal()

    @property
    def credential_headers(self) -> dict[str, str]:
        """The same headers for the configuration of schemathesis, with `VALID` as their values."""
        return dict.fromkeys(self.credentials, VALID)

    def send(self, case: Case, *, session: Any = None, **kwargs: Any) -> ReceivedResponse:
        """Send a case, or a request of a check, and return the response."""
        for before in self.before:
            before(case)
        self._limited.clear()
        if session is not None:  # those of the configuration
            kwargs["headers"] = {**session.headers, **(kwargs.get("headers") or {})}
        kwargs["base_url"] = SERVER
        data = self.serialize_case(case, **kwargs)  # pyright: ignore[reportUnknownMemberType]
        prepared = self._prepared(data)
        exchange = self._sent(self.request(case, prepared))
        response = received(prepared, exchange, Override.from_send_kwargs(kwargs))
        for exchange in self._limited:
            for limited in self.limited:
                limited(case, received(prepared, exchange))
        for after in self.after:
            after(case, response)
        return response

    def listen(self, exchange: Exchange) -> None:
        """Listener of the connection."""
        if exchange.response.status == TOO_MANY_REQUESTS:
            self._limited.append(exchange)

    def request(self, case: Case, prepared: requests.PreparedRequest) -> Request:
        """Return the request that the connection sends for a prepared one of schemathesis."""
        valid = self.credentials
        names = {name.lower(): name for name in valid}
        headers: dict[str, str] = {}
        credentials: dict[str, str] = {}
        for header, value in prepared.headers.items():
            text = value.decode("latin-1") if isinstance(value, bytes) else value
            name = header.lower()
            if name in names:
                credentials[names[name]] = self._credential(names[name], text)
            elif name not in DROPPED:
                headers[name] = text
        url, body = urlsplit(str(prepared.url)), prepared.body or b""
        content = body.encode() if isinstance(body, str) else body
        assert isinstance(content, bytes)  # noqa: S101  # schemathesis sends no streams
        return Request(
            str(prepared.method),
            url.path,
            url.query,
            headers,
            content,
            operation_id(case),
            None if credentials == valid else credentials,
        )

    def repeated(self, response: ReceivedResponse, request: Request) -> ReceivedResponse:
        """Send a variant of the request of a response, and return the response to it."""
        override = response._override  # pyright: ignore[reportPrivateUsage]
        return received(response.request, self._sent(request), override)

    def _sent(self, request: Request) -> Exchange | None:
        with self._end.captured():
            try:
                return self._connection.send(request)
            except NotPermittedError:
                return None

    def _credential(self, name: str, value: str) -> str:
        if value != VALID:
            return value
        return self.replaced_credentials.get(name, self.credentials[name])

    @staticmethod
    def _prepared(data: dict[str, Any]) -> requests.PreparedRequest:
        return requests.Request(
            data["method"],
            data["url"],
            headers=data["headers"],
            files=data.get("files"),
            data=data.get("data"),
            params=data["params"],
            cookies=data["cookies"],
            json=data.get("json"),
        ).prepare()


def received(
    prepared: requests.PreparedRequest, exchange: Exchange | None, override: Override | None = None
) -> ReceivedResponse:
    """Return the response of an exchange in the form of schemathesis.

    Args:
        prepared: the request in the form of schemathesis.
        exchange: the exchange; None if a guard refused the request.
        override: query, headers and cookies that were set for all requests.
    """
    source = NOT_PERMITTED if exchange is None else exchange.response
    response = ReceivedResponse(
        status_code=source.status,
        headers={name: [value] for name, value in source.headers.items()},
        content=source.body,
        request=prepared,
        elapsed=source.seconds,
        verify=True,
        encoding="utf-8",
        _override=override,
    )
    response.exchange = exchange
    return response


def operation_id(case: Case) -> str | None:
    """Return the ID of the operation that a case calls; None for a method that the path does not have."""
    declared = case.method.upper() == case.operation.method.upper()
    return case.operation.definition.raw["operationId"] if declared else None
