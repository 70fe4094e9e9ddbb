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


def json_reply(status: int, content: Any) -> Reply:
    """A reply of the back end that serves incidents, todos and users: compact, and ended by a line feed."""
    body = json.dumps(content, separators=(",", ":")).encode() + b"\n"
    return Reply(status, body, (("content-type", "application/json"),))


def no_content(content_type: str | None = None) -> Reply:
    """A reply to a delete: the back end of incidents and todos states a content type, that of users none."""
    return Reply(204, b"", () if content_type is None else (("content-type", content_type),))


class Refused(Exception):
    """A request that is not carried out; becomes a reply."""

    def __init__(self, status: int, *errors: str, headers: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(status, errors)
        self.status = status
        self.errors = errors
        self.headers = headers

    def reply(self) -> Reply:
        made = json_reply(self.status, {"errors": list(self.errors)})
        return Reply(made.status, made.body, (*made.headers, *self.headers))
