"""Every bug shows: it changes the response to a scripted call of an operation that it names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

import pytest

from datadog_incidents_api.operations import OPERATIONS
from tests import mutants

from .mutant import CLASSES, Mutant, load
from .scripted.comparison import differs, made, of_correct_mock, up_to_last
from .scripted.generated.itinerary import travel
from .scripted.generated.tour import Tour
from .scripted.scripts import PROBES, WRITTEN, Calls, itinerary

MUTANTS = load()
SINGLE = ("protocol", "validation", "credentials", "crash")
"""Classes of bugs that a single request shows."""
PROBED = 6
"""Number of operations that are probed of a bug that spoils many."""
ATTEMPTS = 3
"""Number of times to make the calls, since concurrent calls may happen not to overlap."""


def promising(mutant: Mutant) -> Iterator[Calls]:
    """Yield the scripted calls that can show a bug: the most likely ones first, of others the shortest."""
    probes = [PROBES[operation] for operation in mutant.operations[:PROBED]]
    if mutant.kind in SINGLE:
        yield from probes
    yield from sorted(WRITTEN.values(), key=lambda calls: promise(calls, mutant))
    yield itinerary
    if mutant.kind not in SINGLE:
        yield from probes


def promise(calls: Calls, mutant: Mutant) -> tuple[bool, int]:
    """Return a sort key: the shortest scripts first, and last those that call no operation of the bug."""
    return not up_to_last(calls, mutant.operations), len(up_to_last(calls, compared(mutant)))


def compared(mutant: Mutant) -> Collection[str]:
    """Return the operations that show a bug if their responses differ.

    Bugs of identity may name only the create after which other operations mix up siblings.
    """
    return OPERATIONS if mutant.kind == "identity" else mutant.operations


def shows(mutant: Mutant, calls: Calls) -> bool:
    """Return whether a bug changes the response to a scripted call of an operation that shows it."""
    # The calls of the correct mock, which are cached, must be made without the bug.
    of_correct_mock(calls)
    with pytest.MonkeyPatch.context() as patch:
        mutant.patch(patch)
        return differs(calls, compared(mutant))


@pytest.mark.parametrize("mutant", MUTANTS.values(), ids=lambda one: one.name)
def test_mutant_changes_a_response(mutant: Mutant) -> None:
    assert any(shows(mutant, calls) for _ in range(ATTEMPTS) for calls in promising(mutant))


@pytest.mark.parametrize("script", WRITTEN)
def test_script_gives_the_same_responses_again(script: str) -> None:
    assert made(WRITTEN[script]) == of_correct_mock(WRITTEN[script])


def test_generated_calls_give_the_same_responses_again() -> None:
    for calls in (itinerary, PROBES["create_incident"]):
        assert made(calls) == of_correct_mock(calls)


def test_scripts_send_valid_requests_and_reach_their_end() -> None:
    wrong = [one for calls in WRITTEN.values() for one in of_correct_mock(calls)]
    assert not [one for one in wrong if one.status in (0, 400, 500)]


def test_itinerary_reaches_every_operation_with_success() -> None:
    tour = Tour(lambda _: None)
    travel(tour)
    assert {name for name in OPERATIONS if tour.succeeded[name] == 0} == set()


@pytest.mark.parametrize("mutant", MUTANTS.values(), ids=lambda one: one.name)
def test_mutant_names_operations_that_exist(mutant: Mutant) -> None:
    assert mutant.operations and {*mutant.operations} <= OPERATIONS.keys()
    assert len({*mutant.operations}) == len(mutant.operations)


@pytest.mark.parametrize("kind", CLASSES)
def test_each_class_has_at_least_ten_mutants(kind: str) -> None:
    assert sum(one.kind == kind for one in MUTANTS.values()) >= 10


def test_docstring_of_the_package_lists_the_modules_of_each_class() -> None:
    rows = (line.split("|")[1:3] for line in (mutants.__doc__ or "").splitlines() if line.startswith("|"))
    listed = {kind.strip(): {*re.findall(r"`(\w+)`", modules)} for kind, modules in rows}
    for one in MUTANTS.values():
        assert one.patch.__module__.rpartition(".")[2] in listed[one.kind]


def test_mutants_spoil_all_resources() -> None:
    named = {operation for one in MUTANTS.values() for operation in one.operations}
    assert {one.tag for one in OPERATIONS.values()} == {OPERATIONS[one].tag for one in named}
