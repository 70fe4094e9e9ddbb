"""Failure matrix: the injected faults, and the expected results of calls."""

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

from .calls import IN_30_SECONDS

Fault = dict[str, Any]

# Attempts of GET, POST, PATCH and DELETE.
ALL_RETRIED = (3, 3, 3, 3)  # nothing was done, so every call can be repeated
SAFE_RETRIED = (3, 1, 1, 3)  # the call may have been carried out; repeating a POST could create twice
NONE_RETRIED = (1, 1, 1, 1)  # another attempt would fail in the same way


@frozen
class Row:
    """Injected fault, and the result of calls if it occurs on every attempt.

    Attributes:
        fault: arguments of `fail_next`.
        error: class of the error; None if the call succeeds.
        message: part of the error message that describes the fault.
        attempts: number of attempts of GET, POST, PATCH and DELETE.
        wait: seconds that the server asks to wait; None if it does not, so that the backoff applies.
        kind: suffix of the message with the content type, if it is not JSON.
    """

    fault: Fault
    error: type[DatadogError] | None
    message: str
    attempts: tuple[int, int, int, int]
    wait: float | None = None
    kind: str = ""

    @property
    def carries_out(self) -> bool:
        """Whether the server carries out the call before the fault occurs."""
        return not {"status", "refuse"} & set(self.fault)


def status(
    number: int,
    error: type[APIError],
    message: str,
    attempts: tuple[int, int, int, int],
    wait: float | None = None,
    **headers: str,
) -> Row:
    """Row of an injected error status; underscores in header names become hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Row({"status": number, "headers": named}, error, f"{number}: {message}", attempts, wait)


def limited(wait: float | None, **headers: str) -> Row:
    return status(429, RateLimitedError, "Too many requests", ALL_RETRIED, wait, **headers)


HTML = {"headers": {"content-type": "text/html; charset=utf-8"}, "body": "<html><h1>Bad gateway</h1></html>"}
NOT_JSON = "response at $: not JSON (JSONDecodeError)"

# fmt: off
MATRIX = {
    # too many requests                    wait
    "429":                         limited(1),
    "429 Retry-After":             limited(30, Retry_After="30", X_RateLimit_Reset="7"),
    "429 Retry-After, date":       limited(30, Retry_After=IN_30_SECONDS),
    "429 Retry-After, past date":  limited(0, Retry_After="Tue, 14 Nov 2000 22:13:50 GMT"),
    "429 Retry-After, too long":   limited(3600, Retry_After="3600"),
    "429 Retry-After, invalid":    limited(7, Retry_After="soon", X_RateLimit_Reset="7"),
    "429 X-RateLimit-Reset":       limited(7, X_RateLimit_Reset="7"),
    "429 without a time":          limited(None, X_RateLimit_Reset=""),

    # rejected                            error              message                           attempts
    "400":                         status(400, BadRequestError, "injected fault 400",          NONE_RETRIED),
    "401":                         status(401, UnauthorizedError, "injected fault 401",        NONE_RETRIED),
    "403":                         status(403, ForbiddenError, "injected fault 403",           NONE_RETRIED),
    "404":                         status(404, NotFoundError, "injected fault 404",            NONE_RETRIED),
    "409":                         status(409, ConflictError, "injected fault 409",            NONE_RETRIED),
    "302 to another host":         status(302, APIError, "injected fault 302",                 NONE_RETRIED,
                                          Location="https://elsewhere.test/"),

    # failed
    "408":                         status(408, APIError, "injected fault 408",                 SAFE_RETRIED),
    "500":                         status(500, ServerError, "Internal error",                  SAFE_RETRIED),
    "502 HTML":                    Row({"status": 502, **HTML}, ServerError,
                                       "502: no explanation in the response (text/html)",      SAFE_RETRIED),
    "503":                         status(503, ServerError, "Service unavailable (request ID r-1)",
                                          SAFE_RETRIED, X_Request_Id="r-1"),
    "503 Retry-After":             status(503, ServerError, "Service unavailable", SAFE_RETRIED, wait=30,
                                          Retry_After="30"),
    "503 JSON as text":            status(503, ServerError, "Service unavailable",             SAFE_RETRIED,
                                          Content_Type="text/plain"),
    "504 without a body":          Row({"status": 504, "body": ""}, ServerError,
                                       "504: no explanation in the response",                  SAFE_RETRIED),
    "599":                         status(599, ServerError, "injected fault 599",              SAFE_RETRIED),

    # connection
    "refused":                     Row({"refuse": True}, TransportError,
                                       "ConnectError: connection refused by an injected fault",
                                       ALL_RETRIED),
    "dropped":                     Row({"drop": True}, TransportError,
                                       "ConnectionBrokenError: connection dropped by an injected fault",
                                       SAFE_RETRIED),
    "delayed":                     Row({"delay": 3600}, RequestTimeoutError,
                                       "ReadTimeout: no response within 30.0 s because of an injected delay",
                                       SAFE_RETRIED),
    "delayed, but in time":        Row({"delay": 0.001}, None, "",                             NONE_RETRIED),

    # undecodable
    "HTML":                        Row(HTML, DecodingError, NOT_JSON,                          NONE_RETRIED,
                                       kind=" (text/html)"),
    "JSON as HTML":                Row({"headers": {"content-type": "text/html"}}, None, "",   NONE_RETRIED),
    "truncated JSON":              Row({"body": '{"data": {"id"'}, DecodingError, NOT_JSON,    NONE_RETRIED),
    "no body":                     Row({"body": ""}, DecodingError,
                                       "response at $: the body is empty",                     NONE_RETRIED),
    "array":                       Row({"body": "[]"}, DecodingError,
                                       "response at $: expected an object, got an array",      NONE_RETRIED),
    "no id":                       Row({"body": '{"data": {"type": "incidents"}}'}, DecodingError,
                                       "response at data.id: required key is missing",         NONE_RETRIED),
}
# fmt: on
