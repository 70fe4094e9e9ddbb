"""Generation of test cases: responses of each kind, declared by the spec for an operation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from attrs import evolve

from datadog_incidents.testing.generation.body_corruptions import encoded
from datadog_incidents.testing.generation.declared_responses import declared_responses
from datadog_incidents.testing.generation.evolved_values import EvolvedValues
from datadog_incidents.testing.generation.source import RandomSource
from datadog_incidents.testing.generation.values import Values
from datadog_incidents_api.operations import OPERATIONS

from .cases import KINDS, Canned, Case, Kind
from .corruptions import corrupted

NAMES = tuple(OPERATIONS)
"""IDs of all operations."""


def case(seed: int, number: int, kinds: Sequence[Kind] = KINDS, operations: Sequence[str] = NAMES) -> Case:
    """Return a test case, the same for the same arguments.

    Successive numbers have successive operations, and then the next kind.
    """
    kind = kinds[number // len(operations) % len(kinds)]
    random = RandomSource(f"{seed}/{number}")
    return generated(random, operations[number % len(operations)], kind)


def generated(random: RandomSource, operation: str, kind: Kind) -> Case:
    """Return a random test case of a kind."""
    first = response(random, operation, kind)
    pages: tuple[Canned, ...] = (first,)
    is_hostile = kind == "hostile"
    if _returns_list(operation) or (is_hostile and random.random() < 0.2):
        pages = (first, *(response(random, operation, kind) for _ in range(random.choice((0, 0, 1, 3)))))
    return Case(
        kind,
        operation,
        pages,
        calls=random.choice((1, 1, 1, 3)) if is_hostile else 1,
        attempts=random.choice((1, 1, 2, 3)),
        checks=random.choice((None, None, None, "log", "raise")) if kind != "evolved" else None,
        by_item=random.random() < 0.5,
        own_httpx=random.random() < 0.1,
    )


def response(random: RandomSource, operation: str, kind: Kind) -> Canned:
    """Return a random response of a kind: mostly a success, sometimes one of the declared errors."""
    declared = declared_responses(operation)
    successes = [one for one in declared if one.status < 300]
    chosen = random.choice(successes if random.random() < 0.8 else declared)
    is_evolved = kind == "evolved" or (kind == "hostile" and random.random() < 0.3)
    values = EvolvedValues(random, random.choice((0.01, 0.05, 0.3))) if is_evolved else Values(random)
    canned = Canned(chosen.status, (), b"")
    if chosen.schema is not None and chosen.content_type is not None:
        body = values.value(chosen.schema)
        if random.random() < 0.1:
            body = _full_page(random, body)
        headers = ((b"content-type", chosen.content_type.encode()),)
        canned = Canned(chosen.status, headers, encoded(body, ascii_only=random.random() < 0.5))
    canned = evolve(canned, changes=tuple(dict.fromkeys(values.changes)))
    return corrupted(random, canned) if kind == "hostile" else canned


def _full_page(random: RandomSource, body: Any) -> Any:
    """Repeat the items of a list, so that the client requests a further page."""
    if isinstance(body, dict) and isinstance(body.get("data"), list) and body["data"]:
        return {**body, "data": (body["data"] * 10)[: random.choice((10, 11))]}
    return body


@cache
def _returns_list(operation: str) -> bool:
    return OPERATIONS[operation].paging is not None
