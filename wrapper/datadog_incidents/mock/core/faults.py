"""Fault injection: faults that replace or alter the responses to the next calls."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping
from typing import Protocol

from attrs import field, frozen

from .messages import JSON, Refused, Reply, Request

RATE_LIMIT_HEADERS = {
    "x-ratelimit-limit": "10",
    "x-ratelimit-period": "60",
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": "1",
    "x-ratelimit-name": "mock",
}
BODILESS = (204, 304)
MAX_TIMES = 10_000
"""Maximum number of calls that one injection makes fail."""
HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
HEADER_VALUE = re.compile(r"([\x21-\x7e\x80-\xff]([\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?")
FRAMING = ("content-length", "transfer-encoding")
ERROR_MESSAGES = {429: "Too many requests", 500: "Internal error", 503: "Service unavailable"}


@frozen
class Fault:
    """Fault to inject into one call.

    Attributes:
        status: HTTP status to respond with, without carrying out the call; None carries it out.
        headers: headers added to the response. A 429 also has rate-limit headers, unless they are given here.
        body: bytes that replace the response body.
        refuse: refuse the connection, so that the mock does not receive the call.
        drop: close the connection without a response, after carrying out the call.
        truncate: close the connection in the middle of the response body.
        delay: seconds until the response.
        operation: ID of the operation to fail; None for any.
    """

    status: int | None = None
    headers: Mapping[str, str] = field(factory=dict[str, str])
    body: bytes | None = None
    refuse: bool = False
    drop: bool = False
    truncate: bool = False
    delay: float = 0.0
    operation: str | None = None

    def reply(self, media_type: str = JSON) -> Reply:
        """Return the injected response, with errors in the format of a media type."""
        status = self.status or 500
        limits = RATE_LIMIT_HEADERS if status == 429 else {}
        if status in BODILESS:
            return self.altered(Reply(status))
        message = ERROR_MESSAGES.get(status, f"injected fault {status}")
        return self.altered(Refused(status, message, headers=(*limits.items(),)).reply(media_type))

    def altered(self, reply: Reply) -> Reply:
        """Return a response with the headers and body of the fault."""
        headers = {name.lower(): value for name, value in self.headers.items()}
        kept = tuple((name, value) for name, value in reply.headers if name not in headers)
        body = reply.body if self.body is None else self.body
        status = 200 if body and reply.status == 204 else reply.status
        return Reply(status, body, (*kept, *headers.items()))


@frozen
class Delivery:
    """Response, and how the transport delivers it; see `Fault` for the attributes."""

    reply: Reply
    refuse: bool = False
    drop: bool = False
    truncate: bool = False
    delay: float = 0.0


class Handler(Protocol):
    """Request handler, such as the mock's server."""

    def refusal(self, request: Request) -> Refused | None:
        """Return why a request is refused whatever its body contains, so that the body need not be read."""
        ...

    def handle(self, request: Request) -> Delivery:
        """Handle one request. The body of a request that is refused may be incomplete."""
        ...


class FaultQueue:
    """Pending faults, in order of injection."""

    def __init__(self) -> None:
        self._pending: list[Fault] = []

    def add(self, fault: Fault, times: int) -> None:
        self._pending += [fault] * times

    def clear(self) -> None:
        self._pending.clear()

    def take(self, operation: str) -> Fault | None:
        """Remove and return the first fault that applies to an operation; None if there is none."""
        for index, fault in enumerate(self._pending):
            if fault.operation in (None, operation):
                return self._pending.pop(index)
        return None

    def __repr__(self) -> str:
        return f"FaultQueue({self._pending})"


def check(fault: Fault, times: int, operations: Collection[str]) -> None:
    """Reject a fault that can never take effect.

    Raises:
        ValueError: the operation does not exist, nothing is specified to fail, or HTTP cannot express it.
    """
    if not 1 <= times <= MAX_TIMES:
        raise ValueError(f"times must be between 1 and {MAX_TIMES}, not {times}")
    if not (fault.delay >= 0 and math.isfinite(fault.delay)):
        raise ValueError(f"delay must be a number of seconds, not {fault.delay}")
    if fault.status is not None and not 200 <= fault.status <= 599:
        raise ValueError(f"status must be between 200 and 599, not {fault.status}")
    if fault.status in BODILESS and fault.body:
        raise ValueError(f"a response with status {fault.status} cannot have a body")
    for name, value in fault.headers.items():
        if not HEADER_NAME.fullmatch(name) or not HEADER_VALUE.fullmatch(value):
            raise ValueError(f"invalid HTTP header {name!r} with value {value!r}")
        if name.lower() in FRAMING:
            raise ValueError(f"{name} is derived from the body; use truncate for an incomplete body")
    if fault.operation is not None and fault.operation not in operations:
        raise ValueError(f"unknown operation {fault.operation!r}")
    alters = fault.headers or fault.body is not None or fault.drop or fault.truncate or fault.delay
    if fault.refuse and (alters or fault.status is not None):
        raise ValueError("refuse cannot be combined with other faults: a refused connection has no response")
    if fault.status is None and not alters and not fault.refuse:
        raise ValueError("no fault specified: give status, headers, body, refuse, drop, truncate or delay")
