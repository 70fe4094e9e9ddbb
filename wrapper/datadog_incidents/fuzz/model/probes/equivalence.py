"""Comparison of responses to requests that mean the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object

from ...exchanges import Exchange
from ..check_registry import Check
from ..comparison import TIMESTAMP
from ..declared_members import without_undeclared
from .probe import Probe
from .sample import Sample

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)
REPEATS = 4
"""Repetitions of a comparison, since something else may have changed, such as the index of a search."""
Path = tuple[str | int, ...]


class Baseline:
    """Two responses to the same request. Where they differ, responses to equivalent requests may differ too.

    Args:
        probe: probe that sends the requests.
        prepare: function that completes a sample before its request is sent.
    """

    def __init__(self, probe: Probe, prepare: Callable[[Sample], Sample] = lambda sample: sample) -> None:
        self._probe = probe
        self._prepare = prepare
        # An operation that succeeds once needs a resource of its own for each request.
        self._succeeds_once = probe.sample.operation.method == "DELETE" or probe.sample.conflicts
        self._first, second = (probe.send(one.request()) for one in (self.next(), self.next()))
        self._varying = {*_differences(self._shown(self._first), self._shown(second))}
        self.is_usable = self._first.response.ok and second.response.ok
        """Whether both requests succeeded, so that there is something to compare."""

    def next(self) -> Sample:
        """Return the sample for the next request."""
        sample = self._probe.sample
        return self._prepare(sample.fresh() if self._succeeds_once else sample)

    def check(self, check: Check, subject: str, send: Callable[[Sample], Exchange]) -> Exchange:
        """Check that the response to an equivalent request is equivalent, and return it.

        Args:
            check: check.
            subject: how the request differs, for messages.
            send: function that sends the equivalent request of a sample.
        """
        exchange = send(self.next())
        status, expected = exchange.response.status, self._first.response.status
        message = f"expected {expected} with {subject}, got {status}"
        accepted = self._probe.sample.accepted if self._succeeds_once else ()  # a 409 depends on values
        equal = status == expected or (status in accepted and expected in accepted)
        same = self._probe.expect(check, equal, f"{subject}: status", message, self._first, exchange)
        if not same or self._succeeds_once:  # bodies about different resources cannot be compared
            return exchange
        first, found = self._first, self._found(self._first, exchange)
        for _ in range(REPEATS):
            if not found:
                break
            first, exchange = self._probe.send(self.next().request()), send(self.next())
            found = self._found(first, exchange)
        path = "/".join(map(str, found[0])) if found else ""
        message = f"expected the same response with {subject}, but it differs at {path}"
        self._probe.expect(check, not found, f"{subject}: body", message, first, exchange)
        return exchange

    def _found(self, first: Exchange, second: Exchange) -> list[Path]:
        """Return the paths at which two responses differ that should not."""
        differences = _differences(self._shown(first), self._shown(second))
        return [path for path in differences if not any(path[: len(one)] == one for one in self._varying)]

    def _shown(self, exchange: Exchange) -> Any:
        """Return what the OpenAPI document declares of a response, without what differs in each one."""
        return _normal(without_undeclared(self._probe.operation, exchange.response.json()))


def _normal(value: Any) -> Any:
    """Return a JSON value without what differs from response to response: IDs and times."""
    if is_object(value):
        return {key: _normal(one) for key, one in value.items()}
    if is_array(value):
        return [_normal(one) for one in value]
    if isinstance(value, str):
        return TIMESTAMP.sub("<time>", UUID.sub("<id>", value))
    return value


def _differences(
    first: Any, second: Any, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[str | int, ...]]:
    """Yield the paths at which two JSON values differ."""
    if is_object(first) and is_object(second):
        for key in {**first, **second}:
            if key in first and key in second:
                yield from _differences(first[key], second[key], (*path, key))
            else:
                yield (*path, key)
    elif is_array(first) and is_array(second) and len(first) == len(second):
        for index, (one, other) in enumerate(zip(first, second, strict=True)):
            yield from _differences(one, other, (*path, index))
    elif first != second or isinstance(first, bool) != isinstance(second, bool):
        yield path
