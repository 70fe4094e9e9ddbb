"""Every mutant fits the current mock, and is visible over HTTP."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from datadog_incidents_api.operations import OPERATIONS

from .mutant import BEHAVIOR, CLASSES, Mutant, load
from .scripted.itinerary import travel
from .scripted.probes import probe
from .scripted.tour import Tour

MUTANTS = load()
SINGLE = ("protocol", "validation", "credentials", "crash")
"""Classes of bugs that a single request shows."""
SHOWN = [one for one in MUTANTS.values() if one.tour and one.kind not in BEHAVIOR]
"""Mutants that this module shows to be different; `test_behavior_mutants` shows the others."""
PROBED = 6
"""Number of operations that are probed of a mutant that spoils many."""


def tour() -> list[str]:
    """Return the responses to the scripted calls."""
    made = Tour()
    travel(made)
    return made.seen()


def probed(operation: str) -> list[str]:
    """Return the responses to the probes of one operation."""
    made = Tour()
    probe(made, operation)
    return made.seen()


clean_tour = cache(tour)
clean_probes = cache(probed)


@pytest.mark.parametrize("mutant", SHOWN, ids=lambda one: one.name)
def test_mutant_differs_from_the_mock(mutant: Mutant) -> None:
    # The more likely one first: most bugs of a single request are shown by the probes.
    single = mutant.kind in SINGLE
    attempts = (
        (differs_in_probes, differs_on_the_tour) if single else (differs_on_the_tour, differs_in_probes)
    )
    assert any(attempt(mutant) for attempt in attempts)


def differs_on_the_tour(mutant: Mutant) -> bool:
    expected = clean_tour()
    with pytest.MonkeyPatch.context() as patch:
        mutant.patch(patch)
        return tour() != expected


def differs_in_probes(mutant: Mutant) -> bool:
    for operation in mutant.operations[:PROBED]:
        expected = clean_probes(operation)
        with pytest.MonkeyPatch.context() as patch:
            mutant.patch(patch)
            if probed(operation) != expected:
                return True
    return False


def test_calls_give_the_same_responses_again() -> None:
    assert tour() == clean_tour()
    assert probed("create_incident") == clean_probes("create_incident")


def test_tour_reaches_every_operation_with_success() -> None:
    made = Tour()
    travel(made)
    assert {name for name in OPERATIONS if made.succeeded[name] == 0} == set()


@pytest.mark.parametrize("mutant", MUTANTS.values(), ids=lambda one: one.name)
def test_mutant_names_operations_that_exist(mutant: Mutant) -> None:
    assert mutant.operations and {*mutant.operations} <= OPERATIONS.keys()
    assert len({*mutant.operations}) == len(mutant.operations)


def test_mutants_are_of_all_classes_and_spoil_all_resources() -> None:
    assert len(MUTANTS) >= 120
    counts = Counter(one.kind for one in MUTANTS.values())
    assert {kind for kind in CLASSES if counts[kind] < 4} <= set()
    named = {operation for one in MUTANTS.values() for operation in one.operations}
    assert {one.tag for one in OPERATIONS.values()} == {OPERATIONS[one].tag for one in named}
