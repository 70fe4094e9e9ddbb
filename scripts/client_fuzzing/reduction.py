"""Reduction of failing cases: smaller ones that show the same failure.

Hypothesis would do this too, but only for values that it has generated itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from attrs import evolve

from datadog_incidents.testing.generation.body_corruptions import encoded

from .cases import Canned, Case

MAX_CANDIDATES = 400
"""Cases that are tried for one failure."""


def reduced(case: Case, shows_failure: Callable[[Case], bool]) -> Case:
    """Return a smaller case that shows the same failure, or the case itself.

    Bodies of valid and evolved responses remain, since smaller ones may no longer be what the spec allows.

    Args:
        case: case that shows the failure.
        shows_failure: function that returns whether a case shows it.
    """
    left = MAX_CANDIDATES
    found = True
    while found:
        found = False
        for candidate in _simpler(case):
            if left == 0:
                return case
            left -= 1
            if shows_failure(candidate):
                case, found = candidate, True
                break
    return case


def _simpler(case: Case) -> Iterator[Case]:
    if case.calls > 1:
        yield evolve(case, calls=case.calls - 1)
    if case.attempts > 1:
        yield evolve(case, attempts=1)
    if case.checks is not None:
        yield evolve(case, checks=None)
    if case.by_item:
        yield evolve(case, by_item=False)
    if case.own_httpx:
        yield evolve(case, own_httpx=False)
    for index in range(len(case.responses) if len(case.responses) > 1 else 0):
        yield evolve(case, responses=case.responses[:index] + case.responses[index + 1 :])
    if case.kind == "hostile":
        for index, one in enumerate(case.responses):
            for simpler in _simpler_responses(one):
                yield evolve(case, responses=(*case.responses[:index], simpler, *case.responses[index + 1 :]))


def _simpler_responses(canned: Canned) -> Iterator[Canned]:
    if canned.lost:
        yield evolve(canned, lost=False)
    for index, (name, value) in enumerate(canned.headers):
        yield evolve(canned, headers=canned.headers[:index] + canned.headers[index + 1 :])
        if len(value) > 20:
            shorter = (name, value[: len(value) // 2])
            yield evolve(canned, headers=(*canned.headers[:index], shorter, *canned.headers[index + 1 :]))
    for body in _simpler_bodies(canned.body):
        if len(body) < len(canned.body):
            yield evolve(canned, body=body)


def _simpler_bodies(body: bytes) -> Iterator[bytes]:
    if body:
        yield b""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        yield from _shorter(body)
    else:
        yield from map(encoded, _simpler_values(value))


def _shorter(body: bytes) -> Iterator[bytes]:
    size = len(body) // 2
    while size:
        for start in range(0, len(body), size):
            yield body[:start] + body[start + size :]
        size //= 2


def _simpler_values(value: Any, depth: int = 0) -> Iterator[Any]:
    """Yield JSON values with something removed: whole members first, then what is inside of them."""
    if isinstance(value, str) and value:
        yield ""
    if depth > 50 or not isinstance(value, dict | list) or not value:
        return
    if isinstance(value, list):
        yield []
        for index, item in enumerate(value):
            yield value[:index] + value[index + 1 :]
            yield from (
                [*value[:index], simpler, *value[index + 1 :]] for simpler in _simpler_values(item, depth + 1)
            )
        return
    for key in value:
        yield {name: item for name, item in value.items() if name != key}
    for key, item in value.items():
        yield from ({**value, key: simpler} for simpler in _simpler_values(item, depth + 1))
