"""HTTP requests and responses of the mock, independent of the transport."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from .json_encoding import encoded


@frozen
class Request:
    """HTTP request.

    Attributes:
        method: method in upper case.
        path: path as sent, percent-encoded, without the query.
        query: query string as sent, percent-encoded, without the question mark.
        headers: values by lower-case name; excluded from the repr because they contain keys.
        body: body, empty if there is none or it has not been read.
        served: whether the request came over a network, whose clients wait in real time.
    """

    method: str
    path: str
    query: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = b""
    served: bool = False


def with_body(request: Request, body: bytes) -> Request:
    """Return a request with its body, as `attrs.evolve` does in several times the time."""
    return Request(request.method, request.path, request.query, request.headers, body, request.served)


@frozen
class Reply:
    """HTTP response as sent by the mock.

    Not named `Response`, because that is the typed class of `datadog_incidents_api`, which holds the decoded
    result of a call.
    """

    status: int
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()


JSON = "application/json"
"""Media type of the back end that serves incidents (EVIDENCE.md#two-back-ends)."""


def json_reply(status: int, content: Any, media_type: str = JSON) -> Reply:
    """Return a response of one of the two back ends, in compact JSON.

    Recorded (EVIDENCE.md#two-back-ends): responses of the back end that serves incidents end with a newline.
    """
    body = encoded(content)
    return Reply(status, body + b"\n" if media_type == JSON else body, (("content-type", media_type),))


def no_content(content_type: str | None = None) -> Reply:
    """Return the response to a delete.

    Recorded (EVIDENCE.md#content-types): deletes of incidents and todos send a content type, others none.
    """
    return Reply(204, b"", () if content_type is None else (("content-type", content_type),))


class Refused(Exception):
    """Request that is not carried out; converted to an error response.

    Args:
        status: HTTP status of the response.
        errors: messages, or error objects to be sent unchanged.
        headers: additional headers of the response.
    """

    def __init__(
        self, status: int, *errors: str | Mapping[str, str], headers: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__(status, errors)
        self.status = status
        self.errors = errors
        self.headers = headers

    def reply(self, media_type: str = JSON) -> Reply:
        """Return the error response of a media type's back end: one sends strings, the other objects."""
        errors = list(self.errors) if media_type == JSON else [self._as_object(one) for one in self.errors]
        reply = json_reply(self.status, {"errors": errors}, media_type)
        return Reply(reply.status, reply.body, (*reply.headers, *self.headers))

    def _as_object(self, error: str | Mapping[str, str]) -> Mapping[str, str]:
        if not isinstance(error, str):
            return error
        if self.status == 400:
            return {"status": "400", "title": "Bad Request", "detail": error}
        return {"title": "Generic Error", "detail": error}
