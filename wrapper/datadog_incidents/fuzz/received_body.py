"""Body of a response, within limits: no server may use up the memory of a run, or keep it waiting."""

from __future__ import annotations

import time
from collections.abc import Callable

from datadog_incidents._http.library import httpx
from datadog_incidents._http.response_body import Body, BodyError, TooLargeError

MAX_BYTES = 32 * 1024 * 1024
"""Maximum size of a body after decompression, which is far more than that of any page of a list."""
MAX_SECONDS = 60.0
"""Maximum time until the end of a body; the timeout of the connection limits the wait for each part only."""


def received_body(response: httpx.Response, clock: Callable[[], float] = time.monotonic) -> bytes:
    """Receive the body of a response, decompressed.

    Args:
        response: response whose body has not been read.
        clock: monotonic clock in seconds.

    Raises:
        BodyError: the body is too large, too slow, or cannot be decompressed.
        httpx.HTTPError: the connection broke.
    """
    stream, deadline = response.stream, clock() + MAX_SECONDS
    assert isinstance(stream, httpx.SyncByteStream)  # noqa: S101  # that of a synchronous client
    body = Body(response.headers.get("content-encoding", ""), MAX_BYTES)
    try:
        for piece in stream:
            body.feed(piece)
            if clock() > deadline:
                raise BodyError(f"the body was not complete after {MAX_SECONDS:.0f} s")
    except TooLargeError:
        raise BodyError(f"the body has more than {MAX_BYTES:,} bytes") from None
    return body.end()
