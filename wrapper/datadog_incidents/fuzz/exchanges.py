"""HTTP exchanges of a run: requests as they were sent, and their responses."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from datadog_incidents._common.json_kinds import is_object

MAX_DEPTH = 250
"""Maximum depth of JSON. The jsonschema-rs of schemathesis compares no values of more than 255 levels, Python
limits recursion, and no response of the API is nested like this."""
CONTAINERS = frozenset({dict, list})
TOO_DEEP = f"nested more than {MAX_DEPTH} levels deep"


@frozen
class Request:
    """HTTP request of the fuzzer.

    Attributes:
        method: method in upper case.
        path: path, percent-encoded, without the prefix of the base URL.
        query: query string, percent-encoded, without the question mark.
        headers: headers by name, without credentials.
        body: body as sent; empty if there is none.
        operation: ID of the operation; None for a request that belongs to none, e.g. with another method.
        credentials: headers that authenticate the request; None for those of the run.
    """

    method: str
    path: str
    query: str = ""
    headers: Mapping[str, str] = field(factory=dict[str, str])
    body: bytes = b""
    operation: str | None = None
    credentials: Mapping[str, str] | None = field(default=None, repr=False)

    def json(self) -> Any:
        """Return the body as JSON; None if it is not JSON."""
        return parsed(self.body)


@frozen
class Response:
    """HTTP response.

    Attributes:
        status: HTTP status.
        headers: values by lower-case name; several values of one header are joined by a comma and a space.
        body: body, decompressed.
        seconds: time from the start of the request to the end of the response.
        error: why there is no response, if there is none; the status is 599 then.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    seconds: float = 0.0
    error: str = ""

    @property
    def ok(self) -> bool:
        """Whether the status is one of success."""
        return 200 <= self.status < 300

    def json(self) -> Any:
        """Return the body as JSON; None if it is not JSON, which checks report."""
        return parsed(self.body)


@frozen
class Exchange:
    """Request and its response.

    Attributes:
        number: position among the exchanges of the run, from 1.
        request: the request.
        response: the response.
    """

    number: int
    request: Request
    response: Response


def _is_deep(value: Any) -> bool:
    """Whether parsed JSON is nested too deep. Few of the items of a large list are containers."""
    level: list[Any] = [value] if type(value) in CONTAINERS else []
    for _ in range(MAX_DEPTH):
        level = [item for one in level for item in _items(one) if type(item) in CONTAINERS]
        if not level:
            return False
    return True


def _items(container: Any) -> Iterable[Any]:
    return container.values() if is_object(container) else container


def parsed(body: bytes) -> Any:
    """Return a body as JSON; None if it is not JSON, or nested more than `MAX_DEPTH` levels deep."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return None
    is_large = body.count(b"[") + body.count(b"{") > MAX_DEPTH
    return None if is_large and _is_deep(value) else value
