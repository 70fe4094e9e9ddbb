"""Recorder: sends requests to a new mock, and records the responses in comparable form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from attrs import frozen

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Route, contract
from datadog_incidents.mock.core.messages import Reply, Request
from datadog_incidents_api.operations import OPERATIONS

Headers = Mapping[str, str]

UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
CLOCK = re.compile(r"2026-01-05T\d\d:\d\d:\d\d(?:\.\d+)?")
"""Timestamp of the mock's own clock; the scripts send times of other days."""
SEPARATOR = "\x1e"


@frozen
class Exchange:
    """Recorded call.

    Attributes:
        operation: ID of the operation.
        status: status of the response; 0 if a script stopped before the call.
        content: headers and body of the response, without spelled-out IDs and times of the clock.
    """

    operation: str
    status: int
    content: str


class Recorder:
    """Calls of a new mock, and the responses in the order of the calls.

    Attributes:
        keys: headers with the right credentials.
        user: ID of the user of the keys.
        incident_type: ID of the default incident type.
    """

    def __init__(self) -> None:
        self.mock = MockDatadog(max_calls=0)
        self.keys = {"DD-API-KEY": self.mock.api_key, "DD-APPLICATION-KEY": self.mock.app_key}
        self.user = self.mock.user_id
        self.incident_type: str = self.mock._server.state.incident_type
        self._recorded: list[tuple[str, Reply]] = []

    def handle(self, method: str, path: str, content: bytes, headers: Headers) -> Reply:
        """Send a request with exactly the given headers, and do not record the response.

        Args:
            method: HTTP method.
            path: path, with the query.
            content: body; empty if there is none.
            headers: headers, in any case.
        """
        target, _, query = path.partition("?")
        sent = {name.lower(): value for name, value in headers.items()}
        # Without a client and a transport, which would take most of the time.
        return self.mock._server.handle(Request(method, target, query, sent, content)).reply

    def record(self, operation: str, reply: Reply) -> None:
        """Record a response to an operation."""
        self._recorded.append((operation, reply))

    @property
    def last(self) -> str:
        """ID of the operation that was recorded last; empty if there is none."""
        return self._recorded[-1][0] if self._recorded else ""

    def exchanges(self, *, ranked: bool = True) -> list[Exchange]:
        """Return the recorded calls; IDs are numbered as they appear, times of the clock by their rank.

        So a bug that only draws more random numbers, or takes more time, makes no difference.

        Args:
            ranked: whether times of the clock have their ranks, which depend on the order of the calls.
        """
        texts = SEPARATOR.join(_text(reply) for _, reply in self._recorded)
        ids: dict[str, str] = {}
        texts = UUID.sub(lambda it: ids.setdefault(it[0], f"<ID {len(ids)}>"), texts)
        clock = sorted({_instant(time) for time in CLOCK.findall(texts)})
        ranks = {time: f" {rank}" if ranked else "" for rank, time in enumerate(clock)}
        texts = CLOCK.sub(lambda it: f"<time{ranks[_instant(it[0])]} of {len(it[0])} characters>", texts)
        return [
            Exchange(operation, reply.status, text)
            for (operation, reply), text in zip(self._recorded, texts.split(SEPARATOR), strict=True)
        ]


def _text(reply: Reply) -> str:
    head = "; ".join(f"{name}: {value}" for name, value in sorted(reply.headers))
    return f"{head}\n{reply.body!r}"


def _instant(time: str) -> str:
    """Return a timestamp in a form that sorts by time, in microseconds; digits beyond them are random."""
    whole, _, fraction = time.partition(".")
    return f"{whole}.{fraction[:6]:0<6}"


def route_of(operation: str) -> Route:
    """Return how the mock routes an operation."""
    return next(one for one in chain(*contract()._routes.values()) if one.operation == operation)


def path_of(operation: str, *ids: str) -> str:
    """Return the path of an operation with its parameters, in order."""
    remaining: Iterator[str] = iter(ids)
    return re.sub(r"\{[^}]*\}", lambda _: next(remaining), OPERATIONS[operation].path)
