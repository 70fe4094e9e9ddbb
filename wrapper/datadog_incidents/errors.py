"""Exception hierarchy of this package.

DatadogError                      base class of every error below
├── ConfigurationError            the configuration of a client is invalid; nothing was sent
├── UnstableOperationError        the operation is beta and not enabled; nothing was sent
├── InvalidRequestError           an argument is invalid; nothing was sent
├── TransportError                no complete response was received
│   ├── RequestTimeoutError       ... within the timeout, or the deadline of the whole call
│   └── ResponseTooLargeError     ... within `max_response_bytes`
├── APIError                      the server returned an error; `status` and `errors` describe it
│   ├── BadRequestError           400  the request violates a rule of the API
│   ├── UnauthorizedError         401  credentials are missing or not accepted
│   ├── ForbiddenError            403  credentials are wrong or lack a permission
│   ├── NotFoundError             404  the resource does not exist
│   ├── ConflictError             409  the state of the resource conflicts with the request
│   ├── RateLimitedError          429  too many requests; `retry_after` is the time to wait
│   └── ServerError               5xx  the server failed
├── UnexpectedResponseError       the response violates the OpenAPI document, with `check_replies="raise"`
├── DecodingError                 the body of a successful response does not match the OpenAPI document
├── NotIncludedError              the response does not include a related object
└── UnknownFieldError             an incident has no field of that name
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from datadog_incidents_api._reply_headers import RateLimit, request_id
from datadog_incidents_api.errors import DatadogError as DatadogError
from datadog_incidents_api.errors import DecodingError as DecodingError
from datadog_incidents_api.errors import InvalidRequestError as InvalidRequestError
from datadog_incidents_api.errors import NotIncludedError as NotIncludedError

from ._common.log_text import (
    attempts_suffix,
    content_type_suffix,
    format_seconds,
    request_id_suffix,
    single_line,
    truncated,
)
from ._common.retry_after import retry_after_seconds

if TYPE_CHECKING:
    from datadog_incidents_api.types import Response

    from .checks import Disagreement

__all__ = [
    "APIError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "DatadogError",
    "DecodingError",
    "ErrorDetail",
    "ForbiddenError",
    "InvalidRequestError",
    "NotFoundError",
    "NotIncludedError",
    "RateLimitedError",
    "RequestTimeoutError",
    "ResponseTooLargeError",
    "ServerError",
    "SharedLimitsWarning",
    "TransportError",
    "UnauthorizedError",
    "UnexpectedResponseError",
    "UnknownFieldError",
    "UnstableOperationError",
]


class SharedLimitsWarning(UserWarning):
    """The Redis that shares rate limits among processes cannot do so; issued once, when that begins.

    Cause: it is down, slower than 50 ms, or refuses the client, or another application wrote one of its keys.
    Calls continue: each process keeps the limits in memory, and asks Redis again within five seconds. Remedy:
    repair the Redis that `rate_limits` names, or delete the key.
    """


class ConfigurationError(DatadogError, ValueError):
    """Invalid configuration of a client; nothing was sent.

    Cause: a key is missing or malformed, a site or an operation name is unknown, or an option is invalid.
    Remedy: set the argument or the environment variable that the message names. Messages never contain keys.
    """


class UnstableOperationError(DatadogError):
    """Call of a beta operation that is not enabled; nothing was sent.

    Cause: the server may change or remove the operation without notice, so it must be enabled explicitly.
    Remedy: pass the argument given in the message, or enable the operation on an existing client:
    `client.unstable_operations["get_incident_todo"] = True`.
    """

    def __init__(self, operation: str, resource: str | None = None, purpose: str = "") -> None:
        alternatives = f'"{resource}", or "all"' if resource else '"all"'
        needed = f", but needed {purpose}" if purpose else ""
        super().__init__(
            f"{operation} is beta and not enabled{needed}; create the client with "
            f'unstable_operations=["{operation}"] (or {alternatives}), or set '
            f'client.unstable_operations["{operation}"] = True'
        )
        self.operation = operation
        self.resource = resource
        self.purpose = purpose

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.operation, self.resource, self.purpose))


class UnknownFieldError(DatadogError, KeyError):
    """Name of a field that an incident does not have, in `incident.fields[name]`.

    Cause: the name is misspelled, or the organization has no such field for incidents of this type.
    Remedy: use one of the names in the message, or `incident.fields.get(name)`, which returns None.

    Attributes:
        name: the name.
        known: names of the fields that the incident has.
    """

    def __init__(self, name: object, known: Iterable[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = tuple(known)

    def __str__(self) -> str:
        # Only when it is read, because `in` and `get` discard the error.
        import difflib

        shown = [truncated(one, _MAX_NAME) for one in self.known[:_MAX_NAMES]]
        # The time of a comparison grows with the square of the length.
        short = [one for one in self.known if len(one) <= _MAX_NAME]
        near = difflib.get_close_matches(str(self.name)[:_MAX_NAME], short, n=1)
        hint = f"; did you mean {near[0]!r}?" if near else "."
        more = len(self.known) - len(shown)
        names = (", ".join(shown) or "none") + (f" and {more} more" if more else "")
        return single_line(
            f"the incident has no field {truncated(repr(self.name), _MAX_NAME)}{hint} Its fields: {names}"
        )

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.name, self.known))


_MAX_NAME = 100
_MAX_NAMES = 50


class CallError(DatadogError):
    """Failure of a call while it was carried out; base class of errors that name a request.

    Attributes:
        operation: ID of the operation.
        method: HTTP method.
        url: URL of the request, which never contains credentials.
        attempts: number of requests sent, including retries.
    """

    def __init__(
        self, problem: str, *, operation: str, method: str, url: str, attempts: int = 1, note: str = ""
    ) -> None:
        super().__init__(
            f"{operation}: {method} {url}: {single_line(problem)}{attempts_suffix(attempts)}{note}"
        )
        self.operation = operation
        self.method = method
        self.url = url
        self.attempts = attempts

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.args, self.__dict__))


class TransportError(CallError):
    """Failure to receive a complete response: connection refused or lost, DNS or TLS failure, malformed HTTP.

    Cause: the network, a proxy, or a server that closed the connection. The call has been retried as far as
    the retry policy allows.
    Remedy: fix the cause, which the message states. If `sent` is False, the server has not received the
    request, and a call of any method can safely be repeated. If `sent` is True, the server may have carried
    it out: check before repeating it.
    """

    def __init__(
        self,
        problem: str,
        *,
        operation: str,
        method: str,
        url: str,
        sent: bool,
        attempts: int = 1,
        note: str = "",
    ) -> None:
        super().__init__(problem, operation=operation, method=method, url=url, attempts=attempts, note=note)
        self.sent = sent


class RequestTimeoutError(TransportError):
    """No complete response within the client's timeout, or within the deadline of the whole call.

    Cause: a slow server or network, or a rate limit that lasts beyond the deadline (`RetryPolicy.deadline`);
    the message states which.
    Remedy: increase `timeout` or the deadline, or repeat the call; if `sent` is True, the server may have
    carried it out.
    """


class ResponseTooLargeError(TransportError):
    """Response with a decompressed body larger than the client's `max_response_bytes`; the rest was not read.

    Cause: a page with too many or too large items, or a server that is not Datadog.
    Remedy: reduce `page_size`, or increase `max_response_bytes`. The call is not retried; the server has
    carried it out.
    """


class ErrorDetail(NamedTuple):
    """Entry of `errors` in an error response; a plain string is stored as `detail`."""

    detail: str | None = None
    title: str | None = None
    status: str | None = None

    def __str__(self) -> str:
        return ": ".join(part for part in (self.title, self.detail) if part) or (self.status or "unexplained")


class APIError(CallError):
    """Response with a status other than success.

    Cause: see the subclass. The base class is raised for a status without a subclass, such as a redirect
    (redirects are never followed) or the error page of a proxy.
    Remedy: see `errors` for the server's messages; if it is empty, see `body`.

    Attributes:
        status: HTTP status.
        errors: the server's messages; empty if the body is not an error document, such as an HTML page.
        request_id: ID that the server assigned to the request, to quote to Datadog support; None if the
            response has none.
        headers: response headers, case-insensitive, with echoed secrets redacted.
        body: response body as received, in bytes, with echoed secrets redacted.
    """

    def __init__(
        self,
        *,
        status: int,
        errors: tuple[ErrorDetail, ...],
        headers: Mapping[str, str],
        body: bytes,
        operation: str,
        method: str,
        url: str,
        attempts: int = 1,
        note: str = "",
    ) -> None:
        self.status = status
        self.errors = errors
        self.headers = headers
        self.body = body
        self.request_id = request_id(headers)
        explanation = (
            truncated("; ".join(map(str, errors)))
            or f"no explanation in the response{content_type_suffix(headers)}"
        )
        wait = self.retry_after
        super().__init__(
            f"{status}: {explanation}{request_id_suffix(self.request_id)}",
            operation=operation,
            method=method,
            url=url,
            attempts=attempts,
            note=("" if wait is None else f"; wait {format_seconds(wait)} s") + note,
        )

    @property
    def rate_limit(self) -> RateLimit:
        """State of the rate limit, from the response headers."""
        return RateLimit.of(self.headers)

    @property
    def retry_after(self) -> float | None:
        """Seconds to wait, from `Retry-After`; None if it is absent or invalid."""
        return retry_after_seconds({"retry-after": self.headers.get("retry-after", "")}, time.time())


class BadRequestError(APIError):
    """400: the request violates a rule of the API.

    Cause: a value is missing, or the server does not accept it.
    Remedy: correct the argument that `errors` names. The call is not retried, because it would fail again.
    """


class UnauthorizedError(APIError):
    """401: credentials are missing or not accepted.

    Cause: a key or token is wrong, expired, revoked, or issued by another site.
    Remedy: check `api_key` and `app_key`, or the token, and `site`.
    """


class ForbiddenError(APIError):
    """403: credentials are wrong or lack a permission.

    Cause: keys of another site, or a user or token without the required scope.
    Remedy: check `site`, the keys and their scopes. The scopes that an operation requires are in
    `datadog_incidents_api.operations.OPERATIONS[error.operation].scopes`.
    """


class NotFoundError(APIError):
    """404: the resource does not exist, or no longer exists.

    Cause: an ID is wrong, or belongs to another organization or to a deleted resource.
    Remedy: check the IDs.
    """


class ConflictError(APIError):
    """409: the state of the resource conflicts with the request.

    Cause: the resource already exists, or was changed concurrently.
    Remedy: get the resource again and re-evaluate the request.
    """


class RateLimitedError(APIError):
    """429: too many requests, on every attempt that the retry policy allows.

    Cause: this client, or others of the organization, exhausted the limit described by `rate_limit`. The
    server did not carry out the call.
    Remedy: wait `retry_after` seconds (None if the server did not state a time), or allow more attempts.
    """

    @property
    def retry_after(self) -> float | None:
        """Seconds to wait, from `Retry-After`, else `X-RateLimit-Reset`; None if neither is valid."""
        return retry_after_seconds(self.headers, time.time())


class ServerError(APIError):
    """5xx: the server failed, on every attempt that the retry policy allows.

    Cause: a failure within the server.
    Remedy: repeat the call later, after `retry_after` seconds if it is not None. A create or update is not
    retried and may have taken effect: check before repeating it. Quote `request_id`, if there is one, to
    Datadog support.
    """


class UnexpectedResponseError(CallError):
    """Response that violates the OpenAPI document, from a client with `check_replies="raise"`.

    Cause: the API has changed, the OpenAPI document is wrong, or a proxy responded in place of the API.
    Remedy: see `disagreements`. The call has ended: if `status` is a success, it was carried out, so a create
    must not be repeated; its result is in `response`.

    Attributes:
        status: HTTP status.
        disagreements: differences between the response and the OpenAPI document.
        response: the result of a successful call, as without checks; None if the call failed anyway.
        error: the error that the call would have raised without checks, e.g. `NotFoundError` or
            `DecodingError`, also in `__cause__`; None if it was successful.
        request_id: ID that the server assigned to the request, with secrets redacted; None if the response
            has none.
    """

    def __init__(
        self,
        disagreements: tuple[Disagreement, ...],
        *,
        status: int,
        operation: str,
        method: str,
        url: str,
        response: Response[Any] | None = None,
        error: DatadogError | None = None,
        request_id: str | None = None,
        attempts: int = 1,
    ) -> None:
        first, *others = disagreements
        more = f", and {len(others)} more" if others else ""
        carried_out = "; the call was carried out" if 200 <= status < 300 else ""
        super().__init__(
            f"{status}: the response disagrees with the spec at {first}{more}{request_id_suffix(request_id)}",
            operation=operation,
            method=method,
            url=url,
            attempts=attempts,
            note=carried_out,
        )
        self.disagreements = disagreements
        self.status = status
        self.response = response
        self.error = error
        self.request_id = request_id


_BY_STATUS: dict[int, type[APIError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    429: RateLimitedError,
}


def class_for(status: int) -> type[APIError]:
    """The error class of an HTTP status other than success."""
    return _BY_STATUS.get(status, ServerError if 500 <= status < 600 else APIError)


def _rebuild(cls: type[DatadogError], args: tuple[object, ...], state: dict[str, object]) -> DatadogError:
    """Unpickle an error without calling its keyword-only constructor."""
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error
