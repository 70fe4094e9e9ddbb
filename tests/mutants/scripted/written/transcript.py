"""Transcript: recorder of calls whose bodies a script writes out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlencode

from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import Record
from datadog_incidents_api.operations import OPERATIONS

from ..recorder import Exchange, Observe, Recorder, path_of, route_of

UNKNOWN = "11111111-1111-4111-8111-111111111111"


class Transcript(Recorder):
    """Script under way; for the arguments see `Recorder`."""

    def __init__(self, observe: Observe, *, ranked: bool = True) -> None:
        super().__init__(observe, ranked=ranked)
        self._created: dict[str, str] = {}

    def call(self, operation: str, *ids: str, body: Any = None, **query: Any) -> Any:
        """Call an operation and return `data` of the response; None if there is none.

        Args:
            operation: ID of the operation.
            ids: path parameters, in order.
            body: `data` of the request body.
            query: query parameters; underscores stand for brackets, e.g. `page_size` for `page[size]`.
        """
        reply = self.send(operation, *ids, body=body, **query)
        self.record(operation, reply)
        return json.loads(reply.body).get("data") if reply.status < 300 and reply.body else None

    def call_together(self, operation: str, *calls: tuple[str, ...], body: Any = None) -> None:
        """Send an operation twice at once for each tuple of path parameters; record the lower status first.

        Args:
            operation: ID of the operation.
            calls: path parameters of each pair of calls.
            body: `data` of the request body.
        """
        with ThreadPoolExecutor(8) as pool:
            pairs = [[pool.submit(self.send, operation, *ids, body=body) for _ in range(2)] for ids in calls]
            for pair in pairs:
                for reply in sorted((one.result() for one in pair), key=lambda reply: reply.status):
                    self.record(operation, reply)

    def send(self, operation: str, *ids: str, body: Any = None, **query: Any) -> Reply:
        """Call an operation without recording it; see `call`."""
        path, headers, content = path_of(operation, *ids), self.keys, b""
        if query:
            names = {re.sub(r"^(page|filter)_(.+)", r"\1[\2]", name): value for name, value in query.items()}
            path += f"?{urlencode(names)}"
        if body is not None:
            headers = headers | {"Content-Type": "application/json"}
            content = json.dumps({"data": {"type": route_of(operation).kinds[0], **body}}).encode()
        return self.handle(OPERATIONS[operation].method, path, content, headers)

    def create(self, operation: str, *ids: str, body: Record, **query: Any) -> str:
        """Create a resource and return its ID.

        Raises:
            LookupError: the response has no ID.
        """
        data = self.call(operation, *ids, body=body, **query)
        if not isinstance(data, dict) or "id" not in data:
            raise LookupError("no ID")
        found: str = data["id"]
        return found

    def once(self, key: str, create: Callable[[], str]) -> str:
        """Return the ID of a resource that is created on the first call with a key."""
        if key not in self._created:
            self._created[key] = create()
        return self._created[key]


def link(kind: str, resource_id: str | None) -> Record:
    """Return a relationship; with null `data` for None."""
    return {"data": None if resource_id is None else {"type": kind, "id": resource_id}}


Script = Callable[[Transcript], None]


def run(script: Script, observe: Observe, *, ranked: bool = True) -> None:
    """Run a script against a new mock.

    The last recorded call has the status 0 if the script stopped because it cannot use the response to it.

    Args:
        script: script to run.
        observe: function that receives the recorded calls.
        ranked: whether times of the clock are compared.
    """
    transcript = Transcript(observe, ranked=ranked)
    try:
        script(transcript)
    except (LookupError, ValueError, TypeError, AttributeError) as error:
        observe(Exchange(transcript.last, 0, f"unusable response: {error}"))
