"""Every bug shows: it changes the response to a scripted call of an operation that it names."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path

import pytest

from datadog_incidents_api.operations import OPERATIONS
from tests import mutants

from ..amounts import is_thorough, some
from .mutant import CLASSES, Mutant, load
from .scripted.comparison import made, of_correct_mock
from .scripted.generated.itinerary import travel
from .scripted.generated.tour import Tour
from .scripted.scripts import PROBES, WRITTEN, itinerary
from .showing import NAMED, SHOWN_BY, promising, shows

MUTANTS = load()
SAVED = Path(__file__).parents[2] / "docs" / "measurements" / "mutants.ndjson"
CLEAN = "mock"
"""Name of the unchanged mock in the keys of results."""
ATTEMPTS = 3
"""Number of times to make the calls, since concurrent calls may happen not to overlap."""


# The calls of the itinerary take long, and those of a new bug are not known yet.
@pytest.mark.parametrize(
    "mutant",
    some([one for one in MUTANTS.values() if is_thorough() or SHOWN_BY.get(one.name) != "itinerary"], 12),
    ids=lambda one: one.name,
)
def test_mutant_changes_a_response(mutant: Mutant) -> None:
    assert any(shows(mutant, calls) for _ in range(ATTEMPTS) for calls in promising(mutant))


def test_the_calls_that_showed_bugs_and_the_bugs_exist() -> None:
    assert SHOWN_BY.keys() <= MUTANTS.keys()
    assert {*SHOWN_BY.values()} <= NAMED.keys()


def test_the_bugs_of_examples_and_of_saved_results_exist() -> None:
    example = re.search(r"def (\w+)\(", mutants.__doc__ or "")
    name = re.search(r"e\.g\. `(\w+)`", Mutant.__doc__ or "")
    assert example is not None and name is not None
    lines = SAVED.read_text("utf-8").splitlines()
    saved = {json.loads(line)["key"].split()[1] for line in lines} - {CLEAN}
    assert {example[1], name[1], *saved} <= MUTANTS.keys()


@pytest.mark.parametrize("script", WRITTEN)
def test_script_gives_the_same_responses_again(script: str) -> None:
    assert made(WRITTEN[script]) == of_correct_mock(WRITTEN[script])


def test_generated_calls_give_the_same_responses_again() -> None:
    for calls in (itinerary, PROBES["create_incident"]):
        assert made(calls) == of_correct_mock(calls)


def test_scripts_send_valid_requests_and_reach_their_end() -> None:
    for name, calls in WRITTEN.items():
        # The scripts of invalid requests say so in their names.
        statuses = {one.status for one in of_correct_mock(calls)}
        assert statuses & {0, 400, 500} == ({400} if name.startswith("invalid_") else set[int]()), name


def test_itinerary_reaches_every_operation_with_success() -> None:
    tour = Tour(lambda _: None)
    travel(tour)
    assert {name for name in OPERATIONS if tour.succeeded[name] == 0} == set()


def test_mutants_name_operations_that_exist_once() -> None:
    wrong = [
        name
        for name, one in MUTANTS.items()
        if not one.operations
        or not {*one.operations} <= OPERATIONS.keys()
        or len({*one.operations}) < len(one.operations)
    ]
    assert wrong == []


@pytest.mark.parametrize("kind", CLASSES)
def test_each_class_has_at_least_ten_mutants(kind: str) -> None:
    assert sum(one.kind == kind for one in MUTANTS.values()) >= 10


def test_docstring_of_the_package_lists_the_modules_of_each_class() -> None:
    rows = (line.split("|")[1:3] for line in (mutants.__doc__ or "").splitlines() if line.startswith("|"))
    listed: defaultdict[str, set[str]] = defaultdict(set)
    for kind, modules in rows:
        listed[kind.strip()].update(re.findall(r"`(\w+)`", modules))
    for one in MUTANTS.values():
        assert one.holdout or one.patch.__module__.rpartition(".")[2] in listed[one.kind]


def test_mutants_spoil_all_resources() -> None:
    named = {operation for one in MUTANTS.values() for operation in one.operations}
    assert {one.tag for one in OPERATIONS.values()} == {OPERATIONS[one].tag for one in named}
