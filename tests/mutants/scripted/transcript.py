"""Transcripts of the mock: a script of calls for each resource, and their responses in comparable form."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import Any
from urllib.parse import urlencode

import httpx
from attrs import frozen

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import contract
from datadog_incidents_api.operations import OPERATIONS

Record = dict[str, Any]
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
NOW = re.compile(r"2026-01-05T09:\d\d:\d\d(?:\.\d{1,6})?(?=\d{0,3}(?:Z|\+00:00))")
"""Timestamp of the mock's own clock in the first hour."""
UNKNOWN = "11111111-1111-4111-8111-111111111111"


class DepartedError(Exception):
    """A response without the data that the next calls of the script need."""


@frozen
class Exchange:
    """Call of a script.

    Attributes:
        operation: ID of the operation.
        status: status of the response.
        content: body of the response, without spelled-out IDs and times of the clock.
    """

    operation: str
    status: int
    content: str


class Transcript:
    """Script under way: sends calls to a new mock and records the responses.

    Attributes:
        user: ID of the user of the keys.
        incident_type: ID of the default incident type.
    """

    def __init__(self) -> None:
        self._mock = MockDatadog(max_calls=0)
        keys = {"DD-API-KEY": self._mock.api_key, "DD-APPLICATION-KEY": self._mock.app_key}
        self.http = httpx.Client(transport=self._mock.transport, base_url="http://localhost", headers=keys)
        self._created: dict[str, str] = {}
        self._recorded: list[tuple[str, httpx.Response]] = []
        self.user = self._mock.user_id
        self.incident_type: str = self._mock._server.state.incident_type

    def call(self, operation: str, *ids: str, body: Any = None, **query: Any) -> Any:
        """Call an operation and return `data` of the response; None if there is none.

        Args:
            operation: ID of the operation.
            ids: path parameters, in order.
            body: `data` of the request body.
            query: query parameters; underscores stand for brackets, e.g. `page_size` for `page[size]`.
        """
        response = self.send(operation, *ids, body=body, **query)
        self._recorded.append((operation, response))
        return json.loads(response.content).get("data") if response.is_success and response.content else None

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
                found = sorted((one.result() for one in pair), key=lambda response: response.status_code)
                self._recorded += [(operation, response) for response in found]

    def send(self, operation: str, *ids: str, body: Any = None, **query: Any) -> httpx.Response:
        """Call an operation without recording it; see `call`."""
        called, remaining = OPERATIONS[operation], iter(ids)
        path = re.sub(r"\{[^}]*\}", lambda _: next(remaining), called.path)
        names = {re.sub(r"^(page|filter)_(.+)", r"\1[\2]", name): value for name, value in query.items()}
        content = None
        if body is not None:
            content = {"data": {"type": _kind(operation), **body}}
        return self.http.request(
            called.method, path + (f"?{urlencode(names)}" if names else ""), json=content
        )

    def create(self, operation: str, *ids: str, body: Record, **query: Any) -> str:
        """Create a resource and return its ID.

        Raises:
            DepartedError: the response has no ID.
        """
        data = self.call(operation, *ids, body=body, **query)
        if not isinstance(data, dict) or "id" not in data:
            raise DepartedError(operation)
        found: str = data["id"]
        return found

    def once(self, key: str, create: Callable[[], str]) -> str:
        """Return the ID of a resource that is created on the first call with a key."""
        if key not in self._created:
            self._created[key] = create()
        return self._created[key]

    def exchanges(self) -> Iterator[Exchange]:
        """Yield the calls so far; IDs are numbered as they appear, times of the clock by their rank."""
        texts = [response.text for _, response in self._recorded]
        ids: dict[str, str] = {self.user: "<user>"}
        clock = sorted({time for text in texts for time in NOW.findall(text)})
        ranks = {time: f"<time {rank}>" for rank, time in enumerate(clock)}
        for (operation, response), text in zip(self._recorded, texts, strict=True):
            numbered = UUID.sub(lambda match: ids.setdefault(match[0], f"<id {len(ids)}>"), text)
            content = NOW.sub(lambda match: ranks[match[0]], numbered)
            yield Exchange(operation, response.status_code, content)


def _kind(operation: str) -> str:
    route = next(one for one in chain(*contract()._routes.values()) if one.operation == operation)
    return route.kinds[0]


def link(kind: str, resource_id: str | None) -> Record:
    """Return a relationship; with null `data` for None."""
    return {"data": None if resource_id is None else {"type": kind, "id": resource_id}}


Script = Callable[[Transcript], None]


def exchanges(script: Script) -> list[Exchange]:
    """Run a script against a new mock and return its calls.

    The last one has the status 0 if the script stopped because a response lacks the ID of a new resource.
    """
    transcript, stopped = Transcript(), []
    with transcript.http:
        try:
            script(transcript)
        except DepartedError as error:
            stopped.append(Exchange(str(error), 0, "no ID"))
    return [*transcript.exchanges(), *stopped]
