"""Seeded bugs of behavior: each shows in the responses to at least one of the operations that it names."""

from __future__ import annotations

from functools import cache

import pytest

from datadog_incidents_api.operations import OPERATIONS

from .mutant import BEHAVIOR, Mutant, load
from .scripted.scripts import SCRIPTS
from .scripted.transcript import Exchange, exchanges

BEHAVIOR_MUTANTS = [one for one in load().values() if one.kind in BEHAVIOR and one.tour]


@cache
def _of_correct_mock(script: str) -> list[Exchange]:
    return exchanges(SCRIPTS[script])


@pytest.fixture(scope="module", autouse=True)
def _clean_transcripts() -> None:
    """Run all scripts before any bug is seeded."""
    for script in SCRIPTS:
        _of_correct_mock(script)


def _spoiled(mutant: Mutant, script: str) -> str | None:
    """Return the operation of the first response of a script that the mutant changes, if it names it."""
    for right, wrong in zip(_of_correct_mock(script), exchanges(SCRIPTS[script]), strict=False):
        if right != wrong and right.operation in mutant.operations:
            return right.operation
    return None


@pytest.mark.parametrize("mutant", BEHAVIOR_MUTANTS, ids=lambda mutant: mutant.name)
def test_mutant_spoils_an_operation_that_it_names(mutant: Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    called = {name: {one.operation for one in _of_correct_mock(name)} for name in SCRIPTS}
    promising = sorted(
        SCRIPTS, key=lambda name: -len(called[name] & {*mutant.operations}) / len(called[name])
    )
    mutant.patch(monkeypatch)
    assert any(_spoiled(mutant, script) for script in promising)


@pytest.mark.parametrize("script", SCRIPTS)
def test_script_is_repeatable(script: str) -> None:
    assert exchanges(SCRIPTS[script]) == _of_correct_mock(script)


def test_scripts_send_valid_requests_and_reach_their_end() -> None:
    wrong = [one for name in SCRIPTS for one in _of_correct_mock(name) if one.status in (0, 400, 500)]
    assert not wrong


def test_mutants_name_operations_that_exist() -> None:
    assert not [
        one.name
        for one in BEHAVIOR_MUTANTS
        if not {*one.operations} <= OPERATIONS.keys() or not one.operations
    ]


@pytest.mark.parametrize("kind", BEHAVIOR)
def test_each_class_has_at_least_ten_mutants(kind: str) -> None:
    assert sum(one.kind == kind for one in BEHAVIOR_MUTANTS) >= 10
