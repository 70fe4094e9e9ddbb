"""All scripted calls: the scripts written by hand, the itinerary, and a probe of each operation."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from datadog_incidents_api.operations import OPERATIONS

from .generated.itinerary import travel
from .generated.probes import probe
from .generated.tour import Tour
from .recorder import Observe
from .written.beside import BESIDE
from .written.blind import BLIND
from .written.blind_scripts_1 import BLIND_1
from .written.blind_scripts_2 import BLIND_2
from .written.clocks import CLOCKS
from .written.combinations import COMBINATIONS
from .written.concurrent import CONCURRENT
from .written.credentials import CREDENTIALS
from .written.crossings import CROSSINGS
from .written.drawn import DRAWN
from .written.edges import EDGES
from .written.families import FAMILIES
from .written.held import HELD
from .written.holdout_requests import HOLDOUT_REQUESTS
from .written.holdout_resources import HOLDOUT_RESOURCES
from .written.holdout_sequences import HOLDOUT_SEQUENCES
from .written.incidents import INCIDENTS
from .written.long_lists import LONG
from .written.near_values import NEAR_VALUES
from .written.others import OTHERS
from .written.resources_alike import ALIKE
from .written.sampled import SAMPLED
from .written.sampled_requests import SAMPLED_REQUESTS
from .written.transcript import Script, run
from .written.unseen import UNSEEN

Calls = Callable[[Observe], None]
"""Function that makes calls of a new mock, and passes them on as they are made."""


def itinerary(observe: Observe) -> None:
    """Call all operations."""
    travel(Tour(observe))


def probes(operation: str, observe: Observe) -> None:
    """Send an operation requests of all kinds."""
    probe(Tour(observe), operation)


SCRIPTS: tuple[Script, ...] = (
    *(*INCIDENTS, *OTHERS, *EDGES, *COMBINATIONS, *CROSSINGS),
    *(*BLIND, *HELD, *UNSEEN, *NEAR_VALUES, *LONG, *BESIDE),
    *BLIND_1,
    *(*HOLDOUT_REQUESTS, *HOLDOUT_SEQUENCES, *SAMPLED, *CREDENTIALS, *CLOCKS, *SAMPLED_REQUESTS, *ALIKE),
    *(*BLIND_2, *DRAWN, *HOLDOUT_RESOURCES),
)

WRITTEN: dict[str, Calls] = {
    **{family.name: partial(run, family) for family in FAMILIES},
    **{script.__name__: partial(run, script) for script in SCRIPTS},
    **{script.__name__: partial(run, script, ranked=False) for script in CONCURRENT},
}
"""Scripts written by hand, by name."""
PROBES: dict[str, Calls] = {name: partial(probes, name) for name in OPERATIONS}
"""Probes by ID of the operation."""
