"""Seeds and seed files that are valid in form, but too deep, too large or beyond the range of something."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.seeding.seed_file import SeedFileError

from .test_seed_file import seeded

BOMB = "\n".join(
    ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    + [f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]" for before, name in pairwise("abcdefghi")]
)


def nested(depth: int, content: str = "1") -> str:
    return "[" * depth + content + "]" * depth


def test_aliases_that_stand_for_billions_of_values_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SeedFileError, match=r"organization.yaml:1: aliases repeat too many values"):
        seeded(tmp_path, BOMB)


def test_merges_that_stand_for_billions_of_values_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SeedFileError, match="aliases repeat too many values"):
        seeded(tmp_path, BOMB + "\nincidents: [{<<: {x: *i}}]")


@pytest.mark.parametrize("depth", [101, 200, 450])
def test_yaml_that_is_nested_too_deeply_is_refused(tmp_path: Path, depth: int) -> None:
    # One level is that of the mapping, and the column is that of the list which is one too many.
    message = r"organization.yaml:2: the file is nested too deeply, beyond 100 levels, at column 112$"
    with pytest.raises(SeedFileError, match=message):
        seeded(tmp_path, f"users: []\nincidents: {nested(depth)}")


@pytest.mark.parametrize(
    "text",
    [
        "[" * 5000 + "]" * 5000,
        "[" * 5000,
        "{a: " * 5000,
        "!!seq [" * 5000,
        "- " * 5000 + "a",
        "? " * 5000 + "a",
        "[\n" * 5000,
        "\n".join(" " * level + "a:" for level in range(2000)),
    ],
    ids=["lists", "open lists", "mappings", "tags", "dashes", "names", "lines", "indents"],
)
def test_the_depth_is_refused_before_the_rest_is_read(tmp_path: Path, text: str) -> None:
    start = time.process_time()
    with pytest.raises(SeedFileError, match=r"organization.yaml:\d+: the file is nested too deeply"):
        seeded(tmp_path, text)
    assert time.process_time() - start < 2  # without a limit several seconds, growing with the square


def test_yaml_that_aliases_nest_too_deeply_is_refused(tmp_path: Path) -> None:
    text = f"a: &a {nested(80)}\nb: &b {nested(80, '*a')}\nc: {nested(80, '*b')}"
    with pytest.raises(SeedFileError, match="the file is nested too deeply"):
        seeded(tmp_path, text)


@pytest.mark.parametrize("member", ["initial_cells", "created"])
@pytest.mark.parametrize("depth", [150, 900])
def test_json_that_is_nested_too_deeply_is_refused(tmp_path: Path, member: str, depth: int) -> None:
    text = f'{{"incidents": [{{"title": "t", "{member}": {nested(depth)}}}]}}'
    with pytest.raises(SeedFileError, match=r"organization.json.*incidents\[0\]"):
        seeded(tmp_path, text, "organization.json")


def test_a_number_with_too_many_digits_is_refused(tmp_path: Path) -> None:
    text = '{"incidents": [{"title": ' + "1" * 5000 + "}]}"
    with pytest.raises(SeedFileError, match=r"organization.json:1: .* a number has too many digits"):
        seeded(tmp_path, text, "organization.json")


def test_a_value_that_contains_itself_is_refused() -> None:
    cells: list[Any] = []
    cells.append(cells)
    with pytest.raises(ValueError, match=r"incidents\[0\]\.initial_cells.* is nested more than 100 levels"):
        MockDatadog().seed(incidents=[{"title": "t", "initial_cells": cells}])
    with pytest.raises(ValueError, match=r"incidents\[0\]\.created: must be a time .*, not a list"):
        MockDatadog().seed(incidents=[{"title": "t", "created": cells}])


@pytest.mark.parametrize(
    "member", ["created", "resolved", "modified", "declared", "detected", "customer_impact_start"]
)
def test_a_time_at_the_beginning_of_the_calendar_is_refused(member: str) -> None:
    incident = {"title": "t", "created": "2026-01-01T00:00:00Z", member: "0001-01-01T00:00:00Z"}
    with pytest.raises(ValueError, match=rf"incidents\[0\]\.{member}: .* is before the year 1900"):
        MockDatadog().seed(incidents=[incident])


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        ("types", {"name": "Security", "prefix": "\ud800"}),
        ("types", {"name": "\ud800"}),
        ("users", {"email": "\ud800@example.com"}),
        ("incidents", {"title": "\ud800"}),
        ("incidents", {"title": "t", "state": "\ud800"}),
    ],
)
def test_a_lone_surrogate_is_refused_as_no_file_can_have_it(argument: str, value: dict[str, str]) -> None:
    mock = MockDatadog()
    with pytest.raises(ValueError, match=rf"{argument}\[0\]"):
        mock.seed(**{argument: [value]})
    assert "".join(mock.snapshot().encoded).encode()
