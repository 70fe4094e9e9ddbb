"""Failures to order: what the next calls are to meet instead of an answer, or on top of one."""

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
MOST = 10_000
"""Calls that one order lets fail."""
NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
VALUE = re.compile(r"([\x21-\x7e\x80-\xff]([\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?")
FRAMING = ("content-length", "transfer-encoding")
EXPLANATIONS = {429: "Too many requests", 500: "Internal error", 503: "Service unavailable"}


@frozen
class Fault:
    """One way to fail.

    Attributes:
        status: HTTP status to answer with, without carrying the call out; None carries it out.
        headers: added to the reply; a 429 has the rate limit's unless they are given here.
        body: bytes in place of the reply's own body.
        refuse: refuse the connection, so that the mock never meets the call.
        drop: close the connection without a reply, after carrying the call out.
        truncate: break off in the middle of the reply's body.
        delay: seconds that the reply takes.
        operation: id of the only operation to fail; None for whichever comes.
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
        """The reply in place of an answer, with errors as the back end of that content type writes them."""
        status = self.status or 500
        limits = RATE_LIMIT_HEADERS if status == 429 else {}
        if status in BODILESS:
            return self.spoil(Reply(status))
        explained = EXPLANATIONS.get(status, f"fault {status}, as ordered")
        return self.spoil(Refused(status, explained, headers=(*limits.items(),)).reply(media_type))

    def spoil(self, reply: Reply) -> Reply:
        """A reply with the fault's own headers and body."""
        own = {name.lower(): value for name, value in self.headers.items()}
        kept = tuple((name, value) for name, value in reply.headers if name not in own)
        body = reply.body if self.body is None else self.body
        return Reply(200 if body and reply.status == 204 else reply.status, body, (*kept, *own.items()))


@frozen
class Delivery:
    """A reply, and what is to befall it on the way."""

    reply: Reply
    refuse: bool = False
    drop: bool = False
    truncate: bool = False
    delay: float = 0.0


class Handler(Protocol):
    """Anything that answers requests, as the mock's server does."""

    def handle(self, request: Request) -> Delivery:
        """Answer one request."""
        ...


def as_body(body: bytes | str | None) -> bytes | None:
    return body.encode() if isinstance(body, str) else body


class FaultQueue:
    """Faults in the order they were ordered."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault, times: int) -> None:
        self._waiting += [fault] * times

    def clear(self) -> None:
        self._waiting.clear()

    def take(self, operation: str) -> Fault | None:
        """The first fault that is meant for an operation."""
        for index, fault in enumerate(self._waiting):
            if fault.operation in (None, operation):
                return self._waiting.pop(index)
        return None

    def __repr__(self) -> str:
        return f"FaultQueue({self._waiting})"


def check(fault: Fault, times: int, operations: Collection[str]) -> None:
    """Refuse an order that could never take effect.

    Raises:
        ValueError: it names an operation that the document does not have, no failure at all, or one that
            HTTP has no words for.
    """
    if not 1 <= times <= MOST:
        raise ValueError(f"times has to be from 1 to {MOST}, not {times}")
    if not (fault.delay >= 0 and math.isfinite(fault.delay)):
        raise ValueError(f"delay has to be a number of seconds, not {fault.delay}")
    if fault.status is not None and not 200 <= fault.status <= 599:
        raise ValueError(f"status has to be from 200 to 599, not {fault.status}")
    if fault.status in BODILESS and fault.body:
        raise ValueError(f"a reply of status {fault.status} has no body")
    for name, value in fault.headers.items():
        if not NAME.fullmatch(name) or not VALUE.fullmatch(value):
            raise ValueError(f"HTTP has no header {name!r} of value {value!r}")
        if name.lower() in FRAMING:
            raise ValueError(f"{name} follows from the body; truncate breaks off early")
    if fault.operation is not None and fault.operation not in operations:
        raise ValueError(f"no operation {fault.operation!r} in the document")
    spoils = fault.headers or fault.body is not None or fault.drop or fault.truncate or fault.delay
    if fault.refuse and (spoils or fault.status is not None):
        raise ValueError("a refused connection has no reply that something else could befall")
    if fault.status is None and not spoils and not fault.refuse:
        raise ValueError("say how to fail: status, headers, body, refuse, drop, truncate or delay")
