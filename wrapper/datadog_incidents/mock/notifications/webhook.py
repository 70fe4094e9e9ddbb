"""Webhook that receives notifications: its address, and the payload to post."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from attrs import field, frozen

from datadog_incidents._common.argument_checks import is_a, is_mapping, is_sequence

if TYPE_CHECKING:
    from datadog_incidents._http.library import TransportLike

RETRIES = 5
"""Published (EVIDENCE.md#notifications): requests after the first one, if there is no response or a 5xx."""
MAX_DELAY = 3600
"""Maximum of `retry_delay` in seconds."""
MAX_DEPTH = 50
"""Maximum number of objects and arrays around a value of a payload."""
EXAMPLE = "such as http://127.0.0.1:9000/hook"

_NAME = re.compile(r"[A-Za-z0-9_-]+")


def shown_url(url: str) -> str:
    """Return a URL without what may be secret: user and password, path and query."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


@frozen(eq=False)
class Webhook:
    """Address to which a mock posts the notifications of its rules, and what it posts.

    Args:
        url: http or https address. A user and password in it are sent as HTTP basic authentication. A `repr`,
            an error and the log show nothing of it but scheme, host and port.
        payload: JSON object to post, as configured for a webhook in Datadog: in its strings, the variables
            `$INCIDENT_TITLE` and so on are replaced. None for all variables of incidents, by name.
        name: name of the webhook in handles: only notifications to `@webhook-NAME` are posted. None for all.
        retry_delay: seconds before the first of at most five retries, at most 3,600; it doubles with each
            further one.
        transport: transport of `httpx` or `httpx2` for the requests, e.g. `httpx.MockTransport` or
            `httpx.WSGITransport`; None to open connections, directly and not through a proxy.

    Raises:
        ValueError: an argument has another type or is malformed; the message does not contain the URL.
    """

    url: str = field(repr=lambda url: repr(shown_url(url)))
    payload: Mapping[str, Any] | None = field(default=None, repr=False)
    name: str | None = None
    retry_delay: float = 0.1
    transport: TransportLike | None = field(default=None, repr=False)

    def __attrs_post_init__(self) -> None:
        _check_url(self.url)
        _check_payload(self.payload)
        if self.name is not None and not (is_a(self.name, str) and _NAME.fullmatch(self.name)):
            raise ValueError(f"name of a webhook must be letters, digits, - and _, not {self.name!r}")
        delay = self.retry_delay
        if not is_a(delay, int | float) or is_a(delay, bool) or not 0 <= delay <= MAX_DELAY:
            raise ValueError(f"retry_delay must be a number of seconds from 0 to {MAX_DELAY}, not {delay!r}")
        if self.transport is not None:
            _check_transport(self.transport)


def receives(webhook: Webhook, handles: tuple[str, ...]) -> bool:
    """Return whether a webhook receives notifications with these handles."""
    return webhook.name is None or f"@webhook-{webhook.name}" in handles


def pauses(webhook: Webhook) -> Iterator[float]:
    """Yield the seconds before each retry."""
    for retry in range(RETRIES):
        yield webhook.retry_delay * 2**retry


def as_webhook(given: str | Webhook | None) -> Webhook | None:
    """Return the argument `webhook` of a mock as a webhook.

    Raises:
        ValueError: it is something else, or the URL is malformed.
    """
    if given is None or isinstance(given, Webhook):
        return given
    if not is_a(given, str):
        raise ValueError(f"webhook must be a URL {EXAMPLE}, or a Webhook, not {type(given).__name__}")
    return Webhook(given)


def _check_transport(transport: object) -> None:
    # An HTTP library takes as long to import as all else, and most mocks have no webhook.
    from datadog_incidents._http.transport import library_of_transport

    if library_of_transport(transport, "BaseTransport") is None:
        kind = type(transport).__name__
        raise ValueError(f"transport must be a synchronous transport of httpx or httpx2, not {kind}")


def _check_url(url: object) -> None:
    from datadog_incidents._http.library import httpx

    expected = f"the URL of a webhook must be an http or https address {EXAMPLE}"
    if not isinstance(url, str):
        raise ValueError(f"{expected}, not {type(url).__name__}")
    if not re.fullmatch(r"[\x21-\x7e]+", url):
        raise ValueError(f"{expected}; this one is empty, or has whitespace, control or non-ASCII characters")
    if _scheme(url) not in ("http", "https"):
        raise ValueError(f"{expected}; this one has another scheme, or none")
    try:
        parts = urlsplit(url)
        usable = bool(parts.hostname) and parts.port != 0 and bool(httpx.URL(url).host)
    except (ValueError, httpx.InvalidURL):
        usable = False
    if not usable:
        raise ValueError(f"{expected}; host or port of this one cannot be parsed")


def _scheme(url: str) -> str:
    """Return the scheme of a URL in lower case; empty if it has none."""
    scheme, separator, _ = url.partition("://")
    return scheme.lower() if separator else ""


def _check_payload(payload: object) -> None:
    if payload is None:
        return
    if not is_mapping(payload):
        raise ValueError(f"payload must be a mapping, which is sent as JSON, not {type(payload).__name__}")
    try:
        json.dumps(dict(payload), allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise ValueError(f"payload must be JSON: {error}") from None
    if _is_deeper(payload, MAX_DEPTH):
        raise ValueError(f"payload must not be nested more than {MAX_DEPTH} levels deep")


def _is_deeper(value: object, limit: int) -> bool:
    """Return whether there are more than a number of objects and arrays around a value."""
    inner = value.values() if is_mapping(value) else value if is_sequence(value) else ()
    return limit < 0 or any(_is_deeper(one, limit - 1) for one in inner)
