"""The spec agrees with the locked official client, except for the deliberate differences."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML
from upstreaming.__main__ import DIFFERENCES
from upstreaming.deliberate import Comparison, Deliberate, explain
from upstreaming.facts import Tree, child

from datadog_incidents_api.operations import OPERATIONS


@pytest.fixture
def comparison(locked: Tree, spec: Tree) -> Comparison:
    return explain(locked, spec, Deliberate.read(DIFFERENCES))


def test_every_difference_is_deliberate(comparison: Comparison) -> None:
    assert [(found.path, found.theirs, found.ours) for found in comparison.unexplained] == []


def test_every_deliberate_difference_exists_once(comparison: Comparison) -> None:
    assert comparison.stale == []


def test_every_reason_is_given_once() -> None:
    reasons = [reason["why"] for reason in YAML(typ="safe", pure=True).load(DIFFERENCES)]
    assert len(set(reasons)) == len(reasons)


def test_the_locked_version_is_read(locked: Tree) -> None:
    lock = Path("requirements/dev.lock").read_text("utf-8")
    assert f"datadog-api-client=={locked['version']} " in lock


def test_all_operations_of_the_client_are_compared(locked: Tree, spec: Tree) -> None:
    assert child(spec, "operations").keys() == child(locked, "operations").keys() == set(OPERATIONS)
    assert len(child(spec, "schemas")) > 300
