"""The failure matrix itself: each fault, and how calls end that meet it."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from datadog_incidents.errors import (
    APIError,
    BadRequestError,
    ConflictError,
    DatadogError,
    DecodingError,
    ForbiddenError,
    NotFoundError,
    RateLimitedError,
    RequestTimeoutError,
    ServerError,
    TransportError,
    UnauthorizedError,
)

from .failing import IN_30_SECONDS

Order = dict[str, Any]

# Attempts of GET, POST, PATCH and DELETE.
ALL_AGAIN = (3, 3, 3, 3)  # nothing was done, so that everything can be made again
SAFE_AGAIN = (3, 1, 1, 3)  # something may have been done, and a second POST would create a second incident
NONE_AGAIN = (1, 1, 1, 1)  # it would end in the same way


@frozen
class Row:
    """A fault, and how calls end that meet it every time.

    Attributes:
        order: arguments of `fail_next`.
        error: class of the error; None where the call succeeds all the same.
        says: the part of its message that is about the fault.
        attempts: of GET, POST, PATCH and DELETE.
        wait: seconds that the server asks for; None where it does not, and waits double.
        kind: content type that the message tells, where it should have been JSON.
    """

    order: Order
    error: type[DatadogError] | None
    says: str
    attempts: tuple[int, int, int, int]
    wait: float | None = None
    kind: str = ""

    @property
    def carries_out(self) -> bool:
        """Whether the server acts before the fault strikes."""
        return not {"status", "refuse"} & set(self.order)


def status(
    number: int,
    error: type[APIError],
    says: str,
    attempts: tuple[int, int, int, int],
    wait: float | None = None,
    **headers: str,
) -> Row:
    """A row of a status in place of an answer; underscores in names of headers stand for hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Row({"status": number, "headers": named}, error, f"{number}: {says}", attempts, wait)


def limited(wait: float | None, **headers: str) -> Row:
    return status(429, RateLimitedError, "Too many requests", ALL_AGAIN, wait, **headers)


HTML = {"headers": {"content-type": "text/html; charset=utf-8"}, "body": "<html><h1>Bad gateway</h1></html>"}
NOT_JSON = "reply at $: not JSON (JSONDecodeError)"

# fmt: off
MATRIX = {
    # too many requests                    asks for
    "429":                         limited(1),
    "429 Retry-After":             limited(30, Retry_After="30", X_RateLimit_Reset="7"),
    "429 Retry-After, a date":     limited(30, Retry_After=IN_30_SECONDS),
    "429 Retry-After, a past":     limited(0, Retry_After="Tue, 14 Nov 2000 22:13:50 GMT"),
    "429 Retry-After, too long":   limited(3600, Retry_After="3600"),
    "429 Retry-After, nonsense":   limited(7, Retry_After="soon", X_RateLimit_Reset="7"),
    "429 X-RateLimit-Reset":       limited(7, X_RateLimit_Reset="7"),
    "429 asking for nothing":      limited(None, X_RateLimit_Reset=""),

    # refused                             error              says                               attempts
    "400":                         status(400, BadRequestError, "fault 400, as ordered",         NONE_AGAIN),
    "401":                         status(401, UnauthorizedError, "fault 401, as ordered",       NONE_AGAIN),
    "403":                         status(403, ForbiddenError, "fault 403, as ordered",          NONE_AGAIN),
    "404":                         status(404, NotFoundError, "fault 404, as ordered",           NONE_AGAIN),
    "409":                         status(409, ConflictError, "fault 409, as ordered",           NONE_AGAIN),
    "302 to another host":         status(302, APIError, "fault 302, as ordered",                NONE_AGAIN,
                                          Location="https://elsewhere.test/"),

    # failed
    "408":                         status(408, APIError, "fault 408, as ordered",                SAFE_AGAIN),
    "500":                         status(500, ServerError, "Internal error",                    SAFE_AGAIN),
    "502 HTML":                    Row({"status": 502, **HTML}, ServerError,
                                       "502: no explanation in the reply (text/html)",           SAFE_AGAIN),
    "503":                         status(503, ServerError, "Service unavailable (request id r-1)",
                                          SAFE_AGAIN, X_Request_Id="r-1"),
    "503 Retry-After":             status(503, ServerError, "Service unavailable", SAFE_AGAIN, wait=30,
                                          Retry_After="30"),
    "503 JSON as text":            status(503, ServerError, "Service unavailable",               SAFE_AGAIN,
                                          Content_Type="text/plain"),
    "504 without a body":          Row({"status": 504, "body": ""}, ServerError,
                                       "504: no explanation in the reply",                       SAFE_AGAIN),
    "599":                         status(599, ServerError, "fault 599, as ordered",             SAFE_AGAIN),

    # lost
    "refused":                     Row({"refuse": True}, TransportError,
                                       "ConnectError: connection refused, as ordered",           ALL_AGAIN),
    "dropped":                     Row({"drop": True}, TransportError,
                                       "Broken: connection dropped, as ordered",                 SAFE_AGAIN),
    "late":                        Row({"delay": 3600}, RequestTimeoutError,
                                       "ReadTimeout: no reply within 30.0 s, as ordered",        SAFE_AGAIN),
    "late, but in time":           Row({"delay": 0.001}, None, "",                               NONE_AGAIN),

    # unreadable
    "HTML":                        Row(HTML, DecodingError, NOT_JSON,                            NONE_AGAIN,
                                       kind=" (text/html)"),
    "JSON as HTML":                Row({"headers": {"content-type": "text/html"}}, None, "",     NONE_AGAIN),
    "cut JSON":                    Row({"body": '{"data": {"id"'}, DecodingError, NOT_JSON,      NONE_AGAIN),
    "no body":                     Row({"body": ""}, DecodingError,
                                       "reply at $: the body is empty",                          NONE_AGAIN),
    "a list":                      Row({"body": "[]"}, DecodingError,
                                       "reply at $: expected an object, got an array",           NONE_AGAIN),
    "no id":                       Row({"body": '{"data": {"type": "incidents"}}'}, DecodingError,
                                       "reply at data.id: required key is missing",              NONE_AGAIN),
}
# fmt: on
