"""A request and a reply as the mock sees them, whatever carries them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen


@frozen
class Request:
    """One HTTP request.

    Attributes:
        method: in capitals.
        path: as sent, percent-encoded, without the query.
        query: as sent, percent-encoded, without the question mark.
        headers: by lower-case name; not shown, since they hold keys.
    """

    method: str
    path: str
    query: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes


@frozen
class Reply:
    """One HTTP reply."""

    status: int
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()


JSON = "application/json"
JSON_API = "application/vnd.api+json"


def json_reply(status: int, content: Any, media_type: str = JSON) -> Reply:
    """A reply of one of the two back ends, compact; the one that serves incidents ends it by a line feed."""
    body = json.dumps(content, separators=(",", ":")).encode()
    return Reply(status, body + b"\n" * (media_type == JSON), (("content-type", media_type),))


def no_content(content_type: str | None = None) -> Reply:
    """A reply to a delete: the back end of incidents and todos states a content type, others none."""
    return Reply(204, b"", () if content_type is None else (("content-type", content_type),))


class Refused(Exception):
    """A request that is not carried out; becomes a reply."""

    def __init__(
        self, status: int, *errors: str | Mapping[str, str], headers: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__(status, errors)
        self.status = status
        self.errors = errors
        self.headers = headers

    def reply(self, media_type: str = JSON) -> Reply:
        """The reply of a back end: one writes errors as strings, the other as objects."""
        errors = list(self.errors) if media_type == JSON else [self._as_object(one) for one in self.errors]
        made = json_reply(self.status, {"errors": errors}, media_type)
        return Reply(made.status, made.body, (*made.headers, *self.headers))

    def _as_object(self, error: str | Mapping[str, str]) -> Mapping[str, str]:
        if not isinstance(error, str):
            return error
        if self.status == 400:
            return {"status": "400", "title": "Bad Request", "detail": error}
        return {"title": "Generic Error", "detail": error}
