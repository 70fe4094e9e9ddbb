"""Bytes that follow a response on its connection, such as the body of a 204.

The library does not read them, and would take them for the beginning of the next response: a failure of
another operation than the one that sent them.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from datadog_incidents._http.library import httpcore, httpx

WITHOUT_BODY = (204, 304)
"""Statuses of responses that end with their headers, as all responses to HEAD do (RFC 9112, section 6.3)."""
PATIENCE = 0.01
"""Seconds to wait for what may follow a response that announces a body and must have none."""
MAX_BYTES = 65536


def surplus(response: httpx.Response) -> bytes:
    """Return what follows a response on its connection, and close the connection if anything does.

    Args:
        response: response that has been received up to its end, and is not closed.

    Returns:
        The bytes that have arrived; none for responses of a server in this process, nor if the library does
        not reveal what it has received.
    """
    network = response.extensions.get("network_stream")
    if network is None:
        return b""
    found = _unparsed(response.stream) or _arriving(network, PATIENCE if _announces(response) else 0.0)
    if found:
        network.close()
    return found


def _announces(response: httpx.Response) -> bool:
    """Whether a response that must have no body has the headers of one."""
    is_bodiless = response.status_code in WITHOUT_BODY or response.request.method == "HEAD"
    has_length = response.headers.get("content-length", "0").strip() != "0"
    return is_bodiless and (has_length or "transfer-encoding" in response.headers)


def _unparsed(stream: Any) -> bytes:
    """Return what the parser of HTTP/1.1 has received and not used, found behind the layers of the stream."""
    layers = ("_stream", "_httpcore_stream", "_connection")
    while (parser := getattr(stream, "_h11_state", None)) is None:
        stream = next((getattr(stream, name) for name in layers if hasattr(stream, name)), None)
        if stream is None:
            return b""
    found: bytes = parser.trailing_data[0]
    return found


def _arriving(network: Any, seconds: float) -> bytes:
    """Return what arrives on a connection within a time, or is there already."""
    found = b""
    if seconds or network.get_extra_info("is_readable"):
        with suppress(httpcore.NetworkError, httpcore.TimeoutException):
            found = network.read(MAX_BYTES, timeout=seconds)
    return found
