"""Recorded scenarios: HTTP exchanges with the real server, and the operations to which they belong."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import field, frozen

from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

FIXTURES = Path(__file__).parent / "fixtures"

# In some paths, `search` or `import` is in the position of an ID. Some recorded IDs are one digit shorter
# than a UUID, so the pattern accepts any long text of hexadecimal digits and dashes.
ID = re.compile(r"[0-9a-f-]{30,}")


@frozen
class Exchange:
    """Request and response.

    Attributes:
        place: scenario and step, for messages.
        method: HTTP method.
        path: path without the query.
        query: names and values of the query parameters.
        body: parsed JSON of the request; None if it had no body.
        status: status of the response.
        content_type: content type of the response, if any.
        reply: parsed JSON of the response; None if it had no body.
        operation: operation of the request; None if the OpenAPI document does not contain it (yet).
        ids: path parameters by name, in the order of the path.
    """

    place: str
    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    body: Any = field(repr=False)
    status: int
    content_type: str | None
    reply: Any = field(repr=False)
    operation: Operation | None
    ids: dict[str, str]

    @property
    def name(self) -> str:
        """ID of the operation; method and path without IDs if the OpenAPI document does not contain it."""
        return self.operation.id if self.operation else f"{self.method} {ID.sub('{id}', self.path)}"


@frozen
class Scenario:
    """Recorded scenario: a sequence of exchanges."""

    name: str
    recorded_at: datetime.datetime
    exchanges: tuple[Exchange, ...]

    @property
    def covered(self) -> list[tuple[Exchange, Operation]]:
        """Exchanges whose operation is in the OpenAPI document."""
        return [(one, one.operation) for one in self.exchanges if one.operation is not None]


def read(folder: Path) -> list[Scenario]:
    """Return all scenarios in a folder, sorted by file name."""
    return [scenario(json.loads(path.read_text("utf-8"))) for path in sorted(folder.glob("*.json"))]


def scenario(recorded: dict[str, Any]) -> Scenario:
    name = recorded["scenario"]
    steps = enumerate(recorded["interactions"], start=1)
    return Scenario(
        name=name,
        recorded_at=_recorded_at(recorded["recorded_at"]),
        exchanges=tuple(_exchange(f"{name}, step {number}", step) for number, step in steps),
    )


def _recorded_at(text: str) -> datetime.datetime:
    """Parse the start of a recording: an RFC 3339 timestamp, or only a month such as `2026-07`."""
    start = datetime.datetime.fromisoformat(f"{text}-01" if text.count("-") == 1 else text)
    return start if start.tzinfo else start.replace(tzinfo=datetime.UTC)


def _exchange(place: str, step: dict[str, Any]) -> Exchange:
    request, response = step["request"], step["response"]
    operation, ids = _identify(request["method"], request["path"])
    return Exchange(
        place=place,
        method=request["method"],
        path=request["path"],
        query=tuple((name, value) for name, value in request["query"]),
        body=request["body"],
        status=response["status"],
        content_type=response["content_type"],
        reply=response["body"],
        operation=operation,
        ids=ids,
    )


def _identify(method: str, path: str) -> tuple[Operation | None, dict[str, str]]:
    for operation in OPERATIONS.values():
        pattern = re.sub(r"\{(\w+)\}", rf"(?P<\1>{ID.pattern})", operation.path)
        if operation.method == method and (found := re.fullmatch(pattern, path)):
            return operation, found.groupdict()
    return None, {}


def uncovered(scenarios: list[Scenario]) -> Iterator[str]:
    """Yield the name of each exchange whose operation is not in the OpenAPI document."""
    return (one.name for each in scenarios for one in each.exchanges if one.operation is None)
