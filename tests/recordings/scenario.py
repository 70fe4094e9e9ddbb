"""Recorded conversations with the real server, and which operations of the document they use."""

from __future__ import annotations

import datetime
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import field, frozen

from datadog_incidents_api.call import Operation
from datadog_incidents_api.operations import OPERATIONS

BESIDE = Path(__file__).parents[2].parent / "shared" / "recordings"
OWN = Path(__file__).parent / "fixtures"

# Words such as `search` and `import` stand where other paths have an id. Some recorded ids are a digit
# short of a UUID, so what counts is that it is long, and nothing but hexadecimal digits and dashes.
ID = re.compile(r"[0-9a-f-]{30,}")


@frozen
class Exchange:
    """One request with its reply.

    Attributes:
        place: scenario and step, for messages.
        body: parsed JSON of the request, None where it had no body.
        reply: parsed JSON of the reply, None where it had no body.
        operation: None where the document does not have the operation (yet).
        ids: path parameters, by name, in the order of the path.
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
        """The operation's id; method and path without ids where the document does not have it."""
        return self.operation.id if self.operation else f"{self.method} {ID.sub('{id}', self.path)}"


@frozen
class Scenario:
    """One recorded conversation."""

    name: str
    recorded_at: datetime.datetime
    exchanges: tuple[Exchange, ...]

    @property
    def covered(self) -> list[tuple[Exchange, Operation]]:
        """The exchanges whose operation the document has."""
        return [(one, one.operation) for one in self.exchanges if one.operation is not None]


def recordings() -> Path | None:
    """Where the recordings are: `DATADOG_RECORDINGS`, else `../shared/recordings`; None for nowhere.

    Raises:
        NotADirectoryError: `DATADOG_RECORDINGS` names no folder.
    """
    named = os.environ.get("DATADOG_RECORDINGS")
    if named and not Path(named).is_dir():
        raise NotADirectoryError(f"DATADOG_RECORDINGS: no folder {named}")
    folder = Path(named) if named else BESIDE
    return folder if folder.is_dir() else None


def read(folder: Path) -> list[Scenario]:
    """All scenarios of a folder, by name."""
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
    """Start of a recording, RFC 3339, or only its month: `2026-07`."""
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
    """Names of the operations that the document does not have, once for each exchange."""
    return (one.name for each in scenarios for one in each.exchanges if one.operation is None)
