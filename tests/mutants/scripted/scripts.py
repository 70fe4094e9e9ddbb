"""All scripted calls: the scripts written by hand, the itinerary, and a probe of each operation."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from datadog_incidents_api.operations import OPERATIONS

from .generated.itinerary import travel
from .generated.probes import probe
from .generated.tour import Tour
from .recorder import Exchange
from .written.blind import BLIND
from .written.combinations import COMBINATIONS
from .written.concurrent import CONCURRENT
from .written.crossings import CROSSINGS
from .written.edges import EDGES
from .written.families import FAMILIES
from .written.incidents import INCIDENTS
from .written.long_lists import LONG
from .written.others import OTHERS
from .written.transcript import Script, exchanges

Calls = Callable[[], list[Exchange]]
"""Function that makes calls of a new mock, and returns them."""


def itinerary() -> list[Exchange]:
    """Call all operations."""
    tour = Tour()
    travel(tour)
    return tour.exchanges()


def probes(operation: str) -> list[Exchange]:
    """Send an operation requests of all kinds."""
    tour = Tour()
    probe(tour, operation)
    return tour.exchanges()


SCRIPTS: tuple[Script, ...] = (*INCIDENTS, *OTHERS, *EDGES, *COMBINATIONS, *CROSSINGS, *BLIND, *LONG)

WRITTEN: dict[str, Calls] = {
    **{family.name: partial(exchanges, family) for family in FAMILIES},
    **{script.__name__: partial(exchanges, script) for script in SCRIPTS},
    **{script.__name__: partial(exchanges, script, ranked=False) for script in CONCURRENT},
}
"""Scripts written by hand, by name."""
PROBES: dict[str, Calls] = {name: partial(probes, name) for name in OPERATIONS}
"""Probes by ID of the operation."""
