"""Every error of this package, one tree.

DatadogError                      root of all below
├── ConfigurationError            a client cannot be set up as asked; nothing was sent
├── UnstableOperationError        a beta operation was called without being enabled; nothing was sent
├── InvalidRequestError           an argument cannot be sent; nothing was
├── TransportError                no complete reply arrived
│   ├── RequestTimeoutError       ... within the timeout, or the deadline of the whole call
│   └── ResponseTooLargeError     ... within `max_response_bytes`
├── APIError                      the server answered, and not with success; `status`, `errors`
│   ├── BadRequestError           400  the request breaks a rule of the API
│   ├── UnauthorizedError         401  credentials are missing
│   ├── ForbiddenError            403  credentials are wrong or lack the permission
│   ├── NotFoundError             404  what is named does not exist
│   ├── ConflictError             409  the state of the resource forbids it
│   ├── RateLimitedError          429  too many requests; `retry_after` says how long to wait
│   └── ServerError               5xx  the server failed
├── DecodingError                 a success whose body is not what the document promises
└── NotIncludedError              a related object was asked of a view that did not come along
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass

from datadog_incidents_api.errors import DatadogError as DatadogError
from datadog_incidents_api.errors import DecodingError as DecodingError
from datadog_incidents_api.errors import InvalidRequestError as InvalidRequestError
from datadog_incidents_api.errors import NotIncludedError as NotIncludedError
from datadog_incidents_api.reply_headers import RateLimit, request_id

from ._common.log_text import after, in_a_line, known_as, seconds, shortened, unless_json
from ._common.retry_after import seconds_asked_for

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
    "TransportError",
    "UnauthorizedError",
    "UnstableOperationError",
]


class ConfigurationError(DatadogError, ValueError):
    """A client cannot be set up as asked; nothing was sent.

    Cause: a key is missing or malformed, a site or a name is unknown, or an option makes no sense.
    Cure: the message names the argument and the environment variable; set either. Keys are never shown.
    """


class UnstableOperationError(DatadogError):
    """A beta operation was called without having been enabled; nothing was sent.

    Cause: the server may change or drop it without notice, so that it has to be asked for by name.
    Cure: pass the argument that the message spells out, or switch it on in a live client:
    `client.unstable_operations["get_incident_todo"] = True`.
    """

    def __init__(self, operation: str, resource: str | None = None) -> None:
        wider = f'"{resource}", or "all"' if resource else '"all"'
        super().__init__(
            f"{operation} is beta and not enabled; create the client with "
            f'unstable_operations=["{operation}"] (or {wider}), or set '
            f'client.unstable_operations["{operation}"] = True'
        )
        self.operation = operation
        self.resource = resource

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.operation, self.resource))


class CallError(DatadogError):
    """A call that left and failed; common ground of `TransportError` and `APIError`.

    Attributes:
        operation: the operation's id.
        method: HTTP method.
        url: the URL called; it never holds credentials.
        attempts: requests sent, retries included.
    """

    def __init__(
        self, problem: str, *, operation: str, method: str, url: str, attempts: int = 1, note: str = ""
    ) -> None:
        super().__init__(f"{operation}: {method} {url}: {in_a_line(problem)}{after(attempts)}{note}")
        self.operation = operation
        self.method = method
        self.url = url
        self.attempts = attempts

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.args, self.__dict__))


class TransportError(CallError):
    """No complete reply arrived: refused, dropped, unresolvable, TLS failure, bad HTTP.

    Cause: the network, a proxy, or a server that broke off. It has been tried again as the retry policy says.
    Cure: the message carries the cause. `sent` tells whether the server may have acted: where it is False the
    call can safely be made again, whatever the method; where it is True, look first what became of it.
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
    """No complete reply within the client's timeout, or within the deadline of the whole call.

    Cause: a slow server or network, or a deadline (`RetryPolicy.deadline`) that a rate limit outlasts; the
    message says which. Cure: raise `timeout` or the deadline, or make the call again; `sent` tells whether
    the server may have acted.
    """


class ResponseTooLargeError(TransportError):
    """The reply's body, decompressed, is larger than the client takes; the rest of it was not read.

    Cause: a page of too many or too large items, or a server that is not Datadog.
    Cure: ask for less (a smaller `page_size`), or raise the client's `max_response_bytes`. It is not tried
    again; the server has acted.
    """


@dataclass(frozen=True, slots=True)
class ErrorDetail:
    """One entry of an error reply's `errors`; a plain string becomes a `detail`."""

    detail: str | None = None
    title: str | None = None
    status: str | None = None

    def __str__(self) -> str:
        return ": ".join(part for part in (self.title, self.detail) if part) or (self.status or "unexplained")


class APIError(CallError):
    """The server answered with something other than success.

    Cause: that of the subclass; the class itself stands for a status that has none, such as a redirect, which
    is never followed, or the page of a proxy. Cure: `errors` says what the server minds, else look at `body`.

    Attributes:
        status: HTTP status.
        errors: the server's own messages; empty where the body is no error document, as an HTML page is.
        request_id: the server's id for the request, where it sent one: quote it to support.
        headers: headers of the reply, case-insensitive.
        body: the reply's body, bytes as received.
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
        said = shortened("; ".join(map(str, errors))) or f"no explanation in the reply{unless_json(headers)}"
        wait = self.retry_after
        super().__init__(
            f"{status}: {said}{known_as(self.request_id)}",
            operation=operation,
            method=method,
            url=url,
            attempts=attempts,
            note=("" if wait is None else f"; wait {seconds(wait)} s") + note,
        )

    @property
    def rate_limit(self) -> RateLimit:
        """The state of the rate limit that the reply tells of."""
        return RateLimit.of(self.headers)

    @property
    def retry_after(self) -> float | None:
        """Seconds to wait, from `Retry-After`; None where the server did not say."""
        return seconds_asked_for({"retry-after": self.headers.get("retry-after", "")}, time.time())


class BadRequestError(APIError):
    """400: the request breaks a rule of the API.

    Cause: a value the server does not take, or one that is missing. Cure: `errors` says which; correct the
    arguments. It is not tried again, for it would fail again.
    """


class UnauthorizedError(APIError):
    """401: credentials are missing or not accepted.

    Cause: a key or token that is wrong, expired or revoked, or of another site. Cure: check `api_key` and
    `app_key`, or the token, and `site`.
    """


class ForbiddenError(APIError):
    """403: credentials are wrong or lack the permission.

    Cause: keys of another site, or a user or token without the scope. Cure: check `site`, keys and scopes;
    those of an operation are in `datadog_incidents_api.operations.OPERATIONS[error.operation].scopes`.
    """


class NotFoundError(APIError):
    """404: what the call names does not exist, or no longer.

    Cause: a wrong id, one of another organisation, or something deleted. Cure: check the ids.
    """


class ConflictError(APIError):
    """409: the state of the resource forbids it.

    Cause: it exists already, or somebody else changed it. Cure: read it again, and decide anew.
    """


class RateLimitedError(APIError):
    """429: too many requests, and every attempt that the retry policy allows met that.

    Cause: this client or others of the organisation used up the limit, which `rate_limit` tells. Nothing was
    done. Cure: wait `retry_after` seconds (None where the server did not say), or allow more attempts.
    """

    @property
    def retry_after(self) -> float | None:
        """Seconds to wait, from `Retry-After` or else `X-RateLimit-Reset`; None where neither says."""
        return seconds_asked_for(self.headers, time.time())


class ServerError(APIError):
    """5xx: the server failed, and did so again each time that the retry policy tried.

    Cause: on the server's side. Cure: try again later, after `retry_after` seconds where the server said so.
    A create or update, which is not tried again, may have taken effect all the same, so look first.
    `request_id`, where there is one, helps support.
    """


_BY_STATUS: dict[int, type[APIError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    429: RateLimitedError,
}


def class_for(status: int) -> type[APIError]:
    """The class that stands for a status of failure."""
    return _BY_STATUS.get(status, ServerError if 500 <= status < 600 else APIError)


def _rebuild(cls: type[DatadogError], args: tuple[object, ...], state: dict[str, object]) -> DatadogError:
    """Unpickle an error without calling its keyword-only constructor."""
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error
