"""Recorder: sends requests to a new mock, and passes on the responses in comparable form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
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


Observe = Callable[[Exchange], None]
"""Function that receives each recorded call as it is made, and may raise an exception to end the calls."""


class Recorder:
    """Calls of a new mock, of which each is passed on with its response.

    IDs are numbered as they appear, and times of the clock have their rank among those that have appeared.
    So a bug that only draws more random numbers, or takes more time, makes no difference.

    Args:
        observe: function that receives the recorded calls.
        ranked: whether times of the clock have their ranks, which depend on the order of the calls.

    Attributes:
        keys: headers with the right credentials.
        user: ID of the user of the keys.
        incident_type: ID of the default incident type.
        last: ID of the operation that was recorded last; empty if there is none.
    """

    def __init__(self, observe: Observe, *, ranked: bool = True) -> None:
        self.mock = MockDatadog(max_calls=0)
        self.keys = {"DD-API-KEY": self.mock.api_key, "DD-APPLICATION-KEY": self.mock.app_key}
        self.user = self.mock.user_id
        self.incident_type: str = self.mock._server.state.incident_type
        self.last = ""
        self._observe, self._ranked = observe, ranked
        self._ids: dict[str, str] = {}
        self._times: list[str] = []

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
        """Pass on a response to an operation."""
        self.last = operation
        text = UUID.sub(self._numbered, _text(reply))
        self._observe(Exchange(operation, reply.status, CLOCK.sub(self._timed, text)))

    def _numbered(self, found: re.Match[str]) -> str:
        return self._ids.setdefault(found[0], f"<ID {len(self._ids)}>")

    def _timed(self, found: re.Match[str]) -> str:
        if not self._ranked:
            return f"<time of {len(found[0])} characters>"
        time = _instant(found[0])
        rank = bisect_left(self._times, time)
        new = self._times[rank : rank + 1] != [time]
        if new:
            self._times.insert(rank, time)
        return f"<{'new ' if new else ''}time {rank} of {len(found[0])} characters>"


def _text(reply: Reply) -> str:
    head = "; ".join(f"{name}: {value}" for name, value in sorted(reply.headers))
    return f"{head}\n{reply.body!r}"


def _instant(time: str) -> str:
    """Return a timestamp in a form that sorts by time, in microseconds; digits beyond them are random."""
    whole, _, fraction = time.partition(".")
    return f"{whole}.{fraction[:6]:0<6}"


def route_of(operation: str) -> Route:
    """Return how the mock routes an operation."""
    routes = chain.from_iterable(methods.values() for methods in contract()._routes.values())
    return next(one for one in routes if one.operation == operation)


def path_of(operation: str, *ids: str) -> str:
    """Return the path of an operation with its parameters, in order."""
    remaining: Iterator[str] = iter(ids)
    return re.sub(r"\{[^}]*\}", lambda _: next(remaining), OPERATIONS[operation].path)
