"""Requests to a webhook. Importing it takes `httpx`, which a mock without a webhook does not need."""

from __future__ import annotations

import time
from functools import cache
from typing import TYPE_CHECKING

from datadog_incidents._http.library import default_library, httpx
from datadog_incidents._http.timeouts import Timeouts
from datadog_incidents._http.transport import library_of_transport
from datadog_incidents._sync.connection import Connection, Transport

from .webhook import Webhook

if TYPE_CHECKING:
    import ssl

TIMEOUT = 15.0
"""Published (EVIDENCE.md#notifications): seconds in which a webhook must respond to a request."""


def post(webhook: Webhook, body: bytes) -> int:
    """Post JSON to a webhook; return the status of the response, of which only the head is read.

    Raises:
        Exception: there is no response, or its head takes longer than `TIMEOUT`; usually a `TransportError`
            of the library of the transport.
    """
    library = library_of_transport(webhook.transport, "BaseTransport") or default_library()
    url = library.URL(webhook.url)
    request = library.Request(
        "POST",
        url.copy_with(userinfo=b""),
        headers={"content-type": "application/json"},
        content=body,
        # A deadline: a receiver that sends single bytes would otherwise be waited for without end.
        extensions={"timeout": Timeouts(TIMEOUT, time.monotonic() + TIMEOUT)},
    )
    if url.userinfo:
        request = next(library.BasicAuth(url.username, url.password).sync_auth_flow(request))
    # Not by a client, which writes the whole URL to its log.
    if webhook.transport is not None:
        response: httpx.Response = webhook.transport.handle_request(request)
        response.close()
        return response.status_code
    # Directly: proxies, certificates and .netrc of the environment are not meant for webhooks.
    connection = Connection(url, None, _certificates() if url.scheme == "https" else None)
    request.extensions["connection"] = connection
    try:
        return Transport().handle_request(request).status_code
    finally:
        connection.close()


@cache  # it takes tens of milliseconds
def _certificates() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)
