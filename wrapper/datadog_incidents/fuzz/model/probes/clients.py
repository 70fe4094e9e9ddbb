"""Probe of clients: both clients of this package get the same response as a plain HTTP request."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any
from urllib.parse import parse_qsl, unquote

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents._http.transport import Transport
from datadog_incidents.errors import ConflictError, DatadogError
from datadog_incidents_api import models
from datadog_incidents_api.types import Call

from ...connection import Connection
from ...exchanges import Exchange, Request
from ..check_registry import check
from .equivalence import Baseline
from .probe import Probe
from .sample import Sample

CLIENTS_AGREE = check(
    "clients_agree", "A call of either client is the same request as a plain one, so its result is the same."
)
REQUESTS = 4
"""Requests per operation, apart from setup."""
KEYS = {"api_key": "0" * 32, "app_key": "0" * 40}
"""Keys of the clients; the connection replaces them by those of the run."""
NOT_SENT = frozenset(
    {
        "authorization",
        "connection",
        "content-length",
        "dd-api-key",
        "dd-application-key",
        "host",
        "user-agent",
    }
)
"""Headers that the connection sets itself."""
NOT_RETURNED = frozenset({"content-encoding", "content-length", "transfer-encoding"})
"""Headers that no longer describe a body that was read and decompressed."""
Caller = Callable[[Call[Any], dict[str, Any]], None]
"""Function that makes a call with a new client that has some options."""


class ConnectionTransport(Transport):
    """Transport that sends the requests of clients through a connection, whose budget and guards apply.

    Args:
        connection: the connection.
        operation: ID of the operation.

    Attributes:
        exchanges: exchanges so far.
    """

    def __init__(self, connection: Connection, operation: str) -> None:
        self.exchanges: list[Exchange] = []
        self._connection = connection
        self._operation = operation

    def _respond(self, request: httpx.Request) -> httpx.Response:
        """Send a request and return its response."""
        path, _, query = request.url.raw_path.decode("ascii").partition("?")
        prefix = httpx.URL(self._connection.base_url).raw_path.decode("ascii").rstrip("/")
        headers = {name: one for name, one in request.headers.items() if name not in NOT_SENT}
        body = b"".join(request.stream) if isinstance(request.stream, httpx.SyncByteStream) else b""
        sent = Request(
            *(request.method, path.removeprefix(prefix), query, headers, body), operation=self._operation
        )
        exchange = self._connection.send(sent)
        self.exchanges.append(exchange)
        kept = [(name, one) for name, one in exchange.response.headers.items() if name not in NOT_RETURNED]
        return httpx.Response(exchange.response.status, headers=kept, content=exchange.response.body)

    async def _respond_async(self, request: httpx.Request) -> httpx.Response:
        """Send a request and return its response; other tasks wait for as long."""
        return self._respond(request)


def probe_clients(probe: Probe) -> None:
    """Make the call with each client."""
    if not probe.runs(CLIENTS_AGREE):
        return
    baseline = Baseline(probe)
    if not baseline.is_usable:
        return
    for name, kind in (("IncidentsClient", _called), ("AsyncIncidentsClient", _called_async)):
        errors: list[str] = []
        exchange = baseline.check(CLIENTS_AGREE, name, partial(_sent, probe, kind, errors))
        message = f"expected {name} to succeed, got {', '.join(errors)}"
        probe.expect(CLIENTS_AGREE, not errors, f"{name}: error", message, exchange)


def _sent(probe: Probe, call: Caller, errors: list[str], sample: Sample) -> Exchange:
    """Make a call with a client; return its exchange, and add the name of its error if it fails."""
    connection = probe.session.connection
    transport = ConnectionTransport(connection, probe.operation)
    options: dict[str, Any] = {
        **KEYS,
        "base_url": connection.base_url,
        "allow_http": True,
        "retry": None,
        "wait_for_rate_limits": False,
        "transport": transport,
    }
    try:
        call(prepared(sample), options)
    except ConflictError as error:
        errors += [] if sample.conflicts else [type(error).__name__]
    except DatadogError as error:
        errors.append(type(error).__name__)
    return transport.exchanges[-1]


def _called(call: Call[Any], options: dict[str, Any]) -> None:
    with IncidentsClient(**options) as client:
        client.execute(call)


def _called_async(call: Call[Any], options: dict[str, Any]) -> None:
    asyncio.run(_execute(call, options))


async def _execute(call: Call[Any], options: dict[str, Any]) -> None:
    async with AsyncIncidentsClient(**options) as client:
        await client.execute(call)


def prepared(sample: Sample) -> Call[Any]:
    """Return the call of the generated package for a sample."""
    operation = sample.operation
    prepare = import_module(f"datadog_incidents_api.api.{operation.tag}.{operation.id}").prepare
    declared = zip(operation.path.split("/"), sample.path.split("/"), strict=True)
    arguments: dict[str, Any] = {
        template[1:-1]: unquote(part) for template, part in declared if template.startswith("{")
    }
    parameters = inspect.signature(prepare).parameters
    if "body" in parameters:
        model = getattr(models, parameters["body"].annotation.removeprefix("models."))
        arguments["body"] = model.from_dict(sample.body)
    query = dict(parse_qsl(sample.query))
    arguments |= {name: one for name, one in query.items() if name in parameters}
    call: Call[Any] = prepare(**arguments)
    # Clients warn of the first use of a beta or deprecated operation, which is no news to a fuzzer.
    call.operation = operation._replace(unstable=False, deprecated=False)
    return call
