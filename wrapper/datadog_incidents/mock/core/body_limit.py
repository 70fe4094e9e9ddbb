"""Limit of request bodies, which transports apply while they read, and the server to what they pass on."""

from __future__ import annotations

from .messages import Refused, Request

MAX_BODY = 8 * 1024 * 1024
"""Maximum size of a request body in bytes."""


def check_length(request: Request) -> None:
    """Reject a body that is declared to be too large, or that is too large as far as it has been read.

    Raises:
        Refused: 413.
    """
    declared = request.headers.get("content-length", "")
    # A longer number has too many digits for `int`; its beginning is beyond the limit as well.
    too_large = declared.isdecimal() and int(declared[:20]) > MAX_BODY
    if too_large or exceeds_limit(request.body):
        raise Refused(413, f"Request entity too large: the limit is {MAX_BODY} bytes")


def exceeds_limit(body: bytes | bytearray) -> bool:
    """Return whether a body is too large, and therefore need not be read any further."""
    return len(body) > MAX_BODY
