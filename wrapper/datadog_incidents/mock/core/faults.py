"""Faults: how they replace or alter the responses to calls."""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random
from typing import Protocol

from attrs import field, frozen
from attrs.converters import optional

from datadog_incidents._common.argument_checks import is_a

from .latency import MAX_SECONDS, Latency, checked_latency, drawn_latency
from .messages import JSON, Refused, Reply, Request

RATE_LIMIT_HEADERS = {
    "x-ratelimit-limit": "10",
    "x-ratelimit-period": "60",
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": "1",
    "x-ratelimit-name": "mock",
}
BODILESS = (204, 304)
HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
HEADER_VALUE = re.compile(r"([\x21-\x7e\x80-\xff]([\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?")
FRAMING = ("content-length", "transfer-encoding")
ERROR_MESSAGES = {429: "Too many requests", 500: "Internal error", 503: "Service unavailable"}


class InjectedError(Exception):
    """Error that a transport raises because of an injected fault."""


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
        latency: random seconds until the response, in place of `delay`; None for none.
        evolve: whether the response is one that a later version of the server may send.
    """

    status: int | None = None
    headers: Mapping[str, str] = field(factory=dict[str, str])
    body: bytes | None = None
    refuse: bool = False
    drop: bool = False
    truncate: bool = False
    delay: float = 0.0
    latency: Latency | None = field(default=None, converter=optional(checked_latency))
    evolve: bool = False

    def seconds(self, random: Random) -> float:
        """Return the number of seconds until the response to a call."""
        return self.delay if self.latency is None else drawn_latency(self.latency, random)

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

    @property
    def sent_body(self) -> bytes:
        """Body of the response, up to where it is truncated."""
        body = self.reply.body
        return body[: len(body) // 2] if self.truncate else body


class Handler(Protocol):
    """Request handler, such as the mock's server."""

    def refusal(self, request: Request) -> Refused | None:
        """Return why a request is refused whatever its body contains, so that the body need not be read."""
        ...

    def handle(self, request: Request) -> Delivery:
        """Handle one request. The body of a request that is refused may be incomplete."""
        ...


def check_fault(fault: Fault) -> None:
    """Reject a fault that can never take effect.

    Raises:
        ValueError: nothing is specified to fail, or HTTP cannot express it.
    """
    if not (is_a(fault.delay, int | float) and 0 <= fault.delay <= MAX_SECONDS):
        raise ValueError(f"delay must be a number of seconds from 0 to 1,000,000, not {fault.delay}")
    if fault.status is not None and (not is_a(fault.status, int) or is_a(fault.status, bool)):
        raise ValueError(f"status must be a whole number, not {fault.status!r}")
    if fault.status is not None and not 200 <= fault.status <= 599:
        raise ValueError(f"status must be between 200 and 599, not {fault.status}")
    if fault.status in BODILESS and fault.body:
        raise ValueError(f"a response with status {fault.status} cannot have a body")
    for name, value in fault.headers.items():
        if not HEADER_NAME.fullmatch(name) or not HEADER_VALUE.fullmatch(value):
            raise ValueError(f"invalid HTTP header {name!r} with value {value!r}")
        if name.lower() in FRAMING:
            raise ValueError(f"{name} is derived from the body; use truncate for an incomplete body")
    if fault.delay and fault.latency is not None:
        raise ValueError(
            "delay and latency cannot be combined: latency contains a constant number of seconds too"
        )
    if fault.drop and (fault.headers or fault.body is not None or fault.truncate):
        raise ValueError("drop sends no response: it cannot be combined with headers, body or truncate")
    if fault.evolve and (fault.status is not None or fault.body is not None or fault.drop):
        raise ValueError(
            "evolve alters the response of the call: it cannot be combined with status, body or drop"
        )
    waits = bool(fault.delay) or fault.latency is not None
    alters = fault.headers or fault.body is not None or fault.drop or fault.truncate or waits or fault.evolve
    if fault.refuse and (alters or fault.status is not None):
        raise ValueError("refuse cannot be combined with other faults: a refused connection has no response")
    if fault.status is None and not alters and not fault.refuse:
        kinds = "status, headers, body, refuse, drop, truncate, delay, latency or evolve"
        raise ValueError(f"no fault specified: pass {kinds}")
