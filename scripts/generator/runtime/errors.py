"""Errors about what is sent and what is received.

DatadogError
├── InvalidRequestError   the caller's value cannot be sent; nothing was
├── DecodingError         the reply is not what the document promises
└── NotIncludedError      a related object was asked for that did not come along
"""

from __future__ import annotations


class DatadogError(Exception):
    """Root of every error that this client raises on purpose."""


class InvalidRequestError(DatadogError, ValueError):
    """A value cannot be sent; nothing was.

    Cause: an argument of a type or value that the document rules out. Cure: `path` names it; correct it.
    """

    def __init__(self, message: str, *, path: str) -> None:
        super().__init__(f"{path}: {message}" if path else message)
        self.problem = message
        self.path = path

    def within(self, place: str) -> InvalidRequestError:
        """The same error, seen from what holds the value at `place`."""
        joint = "." if self.path and not self.path.startswith("[") else ""
        return InvalidRequestError(self.problem, path=f"{place}{joint}{self.path}")

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.args, self.__dict__))


class DecodingError(DatadogError, ValueError):
    """A reply cannot be read: not JSON, an object missing where one must be, a required key absent.

    Unknown keys, enum values and variants, and nulls are no errors: they are kept as they came.
    Cause: something on the way that answered in the server's place, or a server that has changed.
    Cure: look at `raw`; if the server has changed, the spec has to follow. A create or an update has been
    carried out if it was the server that answered: look before making it again.

    Attributes:
        operation: the operation's id, empty when a model was decoded outside a call.
        path: where in the body, as in `data.attributes.fields`; `$` is the body itself.
        raw: what cannot be decoded: the reply's body, bytes as received; of a list, the item.
        index: which item of a list it is; None for a reply that cannot be read as a whole.
        method, url, status, request_id, attempts: of the call, which the server has carried out, and of its
            reply; empty, None and 0 when a model was decoded outside a call.
    """

    def __init__(
        self, message: str, *, path: str, raw: object, operation: str = "", index: int | None = None
    ) -> None:
        where = f"{operation}: reply at {path}" if operation else path
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
        self, told: str, *, method: str, url: str, status: int, request_id: str | None, attempts: int
    ) -> None:
        """Take in which call's reply it is; `told` says so at the end of the message."""
        self.args = (f"{self}; {told}",)
        self.method = method
        self.url = url
        self.status = status
        self.request_id = request_id
        self.attempts = attempts

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.args, self.__dict__))


class NotIncludedError(DatadogError, LookupError):
    """A related object is known by its id only, or not at all.

    Cause: the reply does not carry it, because nobody asked for it.
    Cure: ask for it with the `include` argument that the message names.
    """


def _rebuild(cls: type[DatadogError], args: tuple[object, ...], state: dict[str, object]) -> DatadogError:
    """Unpickle an error without calling its keyword-only constructor."""
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error
