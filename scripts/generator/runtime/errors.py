"""Errors of encoding requests and decoding responses.

DatadogError
├── InvalidRequestError   an argument is invalid; nothing was sent
├── DecodingError         the response does not match the spec
└── NotIncludedError      the response does not include a requested related object
"""

from __future__ import annotations


class DatadogError(Exception):
    """Base class of all errors that this client raises deliberately."""


class InvalidRequestError(DatadogError, ValueError):
    """An argument is invalid; nothing was sent.

    Cause: an argument has a type or value that the spec does not allow.
    Remedy: correct the argument at `path`.
    """

    def __init__(self, message: str, *, path: str) -> None:
        super().__init__(f"{path}: {message}" if path else message)
        self.problem = message
        self.path = path

    def within(self, place: str) -> InvalidRequestError:
        """Return a copy of the error whose `path` starts at the value that contains `place`."""
        joint = "." if self.path and not self.path.startswith("[") else ""
        return InvalidRequestError(self.problem, path=f"{place}{joint}{self.path}")

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.args, self.__dict__))


class DecodingError(DatadogError, ValueError):
    """A response cannot be decoded: not JSON, a required key missing, or a wrong type in place of an object.

    Unknown keys, unknown enum values, unknown variants and nulls are not errors: they are kept as received.
    Cause: a proxy responded in place of the API, or the API has changed.
    Remedy: inspect `raw`; if the API has changed, update the spec. If the API itself responded, a create or
    update has taken effect: check before repeating it.

    Attributes:
        operation: ID of the operation; empty if a model was decoded outside a call.
        path: location in the response body, e.g. `data.attributes.fields`; `$` is the whole body.
        raw: the data that cannot be decoded: the response body, in bytes, or the list item. It is as
            received, except that clients redact secrets in it.
        index: position of the item in its list; None if the response as a whole cannot be decoded.
        method: HTTP method of the request; empty outside a call.
        url: URL of the request; empty outside a call.
        status: HTTP status code of the response; None outside a call.
        request_id: ID that the server assigned to the request; None if the response has none.
        attempts: number of requests sent for the call, including retries; 0 outside a call.
    """

    def __init__(
        self, message: str, *, path: str, raw: object, operation: str = "", index: int | None = None
    ) -> None:
        where = f"{operation}: response at {path}" if operation else path
        super().__init__(f"{where}: {message}")
        self.problem = message
        self.operation = operation
        self.path = path
        self.raw = raw
        self.index = index
        self.method = ""
        self.url = ""
        self.status: int | None = None
        self.request_id: str | None = None
        self.attempts = 0

    def found_in(
        self, summary: str, *, method: str, url: str, status: int, request_id: str | None, attempts: int
    ) -> None:
        """Record the call whose response caused the error; `summary` is appended to the message."""
        self.args = (f"{self}; {summary}",)
        self.method = method
        self.url = url
        self.status = status
        self.request_id = request_id
        self.attempts = attempts

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.args, self.__dict__))


class NotIncludedError(DatadogError, LookupError):
    """The response holds only the ID of a related object, or nothing about it.

    Cause: the call did not request the related object.
    Remedy: request it with the `include` argument that the message names.
    """


def _rebuild(cls: type[DatadogError], args: tuple[object, ...], state: dict[str, object]) -> DatadogError:
    """Unpickle an error without calling its keyword-only constructor."""
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error
