"""Requests to a webhook: which notifications are posted, how, and how often."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from datadog_incidents._http.library import default_library, httpx
from datadog_incidents._http.transport import library_of_transport

from .webhook import Webhook

if TYPE_CHECKING:
    from datadog_incidents._http.library import TransportLike

RETRIES = 5
"""Published (EVIDENCE.md#notifications): requests after the first one, if there is no response or a 5xx."""
TIMEOUT = 15.0
"""Published (EVIDENCE.md#notifications): seconds in which a webhook must respond to a request."""


def receives(webhook: Webhook, handles: tuple[str, ...]) -> bool:
    """Return whether a webhook receives notifications with these handles."""
    return webhook.name is None or f"@webhook-{webhook.name}" in handles


def pauses(webhook: Webhook) -> Iterator[float]:
    """Yield the seconds before each retry."""
    for retry in range(RETRIES):
        yield webhook.retry_delay * 2**retry


def opened(webhook: Webhook) -> TransportLike:
    """Return the transport for the requests to a webhook."""
    if webhook.transport is not None:
        return webhook.transport
    # A context for TLS takes tens of milliseconds to create, and plain HTTP needs none.
    is_encrypted = webhook.url.lower().startswith("https:")
    # Certificates, proxies and .netrc of the environment are not meant for webhooks.
    return httpx.HTTPTransport(verify=is_encrypted, trust_env=False)


def post(webhook: Webhook, transport: TransportLike, body: bytes) -> int:
    """Post JSON to a webhook; return the status of the response.

    Raises:
        Exception: there is no response; usually a `TransportError` of the library of the transport.
    """
    library = library_of_transport(transport, "BaseTransport") or default_library()
    url = library.URL(webhook.url)
    request = library.Request(
        "POST",
        url.copy_with(userinfo=b""),
        headers={"content-type": "application/json"},
        content=body,
        extensions={"timeout": library.Timeout(TIMEOUT).as_dict()},
    )
    if url.userinfo:
        request = next(library.BasicAuth(url.username, url.password).sync_auth_flow(request))
    # Not by a client, which writes the whole URL to its log.
    response: httpx.Response = transport.handle_request(request)
    response.close()
    return response.status_code
