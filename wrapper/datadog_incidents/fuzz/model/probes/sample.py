"""Sample: a valid request of one operation, which probes vary."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from attrs import field, frozen

from datadog_incidents_api.types import Operation

from ...exchanges import Request
from ...identities import may_be_unique
from ..hints import UNKNOWN_ID
from ..operation_schemas import CONFLICT, statuses
from ..server_model import ServerModel

JSON = "application/json"


@frozen
class Sample:
    """Valid request that succeeds, if nothing has used up what it addresses.

    Attributes:
        operation: operation.
        path: path with IDs that exist, percent-encoded.
        query: query string, percent-encoded.
        body: JSON body; None if the operation has none.
        fresh: function that sets up another sample of the operation, for requests that succeed only once.
        reads: requests that show what the operation could change; empty if there are none.
        empty: path of the same list for an incident that has nothing to list; None for other operations.
        model: model that has set it up, to create what a variation names; None if nothing may be created.
    """

    operation: Operation
    path: str
    query: str
    body: Any
    fresh: Callable[[], Sample]
    reads: tuple[Request, ...] = ()
    empty: str | None = None
    model: ServerModel | None = field(default=None, repr=False, eq=False)

    @property
    def accepted(self) -> tuple[int, ...]:
        """Statuses of a valid request: those of success, and 409 where the spec has it."""
        return (*self.operation.success, *((CONFLICT,) if self.conflicts else ()))

    @property
    def conflicts(self) -> bool:
        """Whether the operation can succeed once only for what the request addresses."""
        is_other = self.model is not None and not self.model.session.is_mock
        return CONFLICT in statuses(self.operation.id) or (is_other and may_be_unique(self.operation.id))

    @property
    def unknown(self) -> str:
        """Path with the last ID replaced by one that does not exist; the path itself if it has none."""
        places = [place for place, part in enumerate(self.operation.path.split("/")) if part.startswith("{")]
        return self.with_id(places[-1], UNKNOWN_ID) if places else self.path

    def with_id(self, place: int, text: str) -> str:
        """Return the path with another text, percent-encoded, as a segment."""
        parts = self.path.split("/")
        parts[place] = quote(text, safe="")
        return "/".join(parts)

    def request(self, **changes: Any) -> Request:
        """Return the request of the sample, with some attributes of `Request` changed."""
        headers = {"accept": self.operation.accept}
        if self.body is not None:
            headers["content-type"] = JSON
        unchanged: dict[str, Any] = {
            "method": self.operation.method,
            "path": self.path,
            "query": self.query,
            "headers": headers,
            "body": b"" if self.body is None else encoded(self.body),
            "operation": self.operation.id,
        }
        return Request(**(unchanged | changes))

    def with_headers(self, changes: Mapping[str, str | None], **others: Any) -> Request:
        """Return the request of the sample with some headers replaced, or removed if they are None."""
        headers: dict[str, str | None] = {**self.request().headers, **changes}
        return self.request(headers={name: one for name, one in headers.items() if one is not None}, **others)


def encoded(body: Any) -> bytes:
    """Return a body as compact JSON."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
