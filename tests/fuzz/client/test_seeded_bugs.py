"""The fuzzer of the clients finds bugs that are seeded into them, by the check that is meant to."""

from __future__ import annotations

import pytest
from client_fuzzing.checks import CHECKS
from client_fuzzing.run import run

from ...amounts import some
from .seeded_bugs import BUGS, SeededBug

RESPONSES = 3000
"""Responses after which every bug is found; most are after fewer than 100."""


@pytest.mark.parametrize("bug", some(BUGS, 3), ids=lambda bug: bug.name)
def test_seeded_bug_is_found(bug: SeededBug) -> None:
    with bug.seed():
        findings = run(bug.cases, RESPONSES, [bug.kind], bug.operations, fail_fast=True)
    assert bug.check in {check for check, _ in findings.failures}


def test_every_check_finds_a_bug() -> None:
    assert {bug.check for bug in BUGS} == set(CHECKS)
