"""Differences that each comparison of JSON values reports and ignores."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents.testing.comparison import different, unequal, unlike
from datadog_incidents.testing.problem import Problem

ID_1, ID_2 = "0b9c4a52-5f0e-4d0c-8a53-0c1e6b5c7f11", "7d0c6a52-8f2e-5f60-9a53-0c1e6b5c7f12"


@pytest.mark.parametrize(
    ("found", "expected", "reported"),
    [
        ({"at": "2026-01-05T09:00:00+00:00"}, {"at": "2026-01-05T10:00:00.000000999+01:00"}, []),
        ({"at": "2026-01-05T09:00:00.000001Z"}, {"at": "2026-01-05T09:00:00Z"}, ["x.at is "]),
        ({"a": 1}, {"b": 1}, ["x.a is unexpected", "x.b is missing"]),
        ({"a": [{"b": 1}]}, {"a": [{"b": 2}]}, ["x.a is "]),
        (None, {}, ["x is None, not {}"]),
    ],
)
def test_unequal(found: Any, expected: Any, reported: list[str]) -> None:
    check(list(unequal("x", found, expected)), reported)


@pytest.mark.parametrize(
    ("found", "expected", "reported"),
    [
        ({"id": ID_1, "public_id": 1, "slug": "IR-1"}, {"id": ID_2, "public_id": 7, "slug": "IR-7"}, []),
        ({"at": "2026-01-05T09:00:00Z"}, {"at": "2023-04-05T09:00:00.123456+00:00"}, []),
        ({"id": "here"}, {"id": ID_2}, ["x.id is 'here', not like"]),
        ({"count": 1}, {"count": 7}, ["x.count is 1, not like 7"]),
        ({"on": True}, {"on": 1}, ["x.on is True, not like 1"]),
        ({"a": None}, {"a": ""}, ["x.a is None, not like ''"]),
        ({"a": [ID_1, ID_1]}, {"a": [ID_2]}, []),
        ({"a": []}, {"a": [ID_2]}, ["x.a: nothing like"]),
        ({"a": ["b"]}, {"a": []}, ["x.a: 'b' is like nothing"]),
        ({"new": 1}, {}, ["x.new is unexpected"]),
    ],
)
def test_unlike(found: Any, expected: Any, reported: list[str]) -> None:
    check(list(unlike("x", found, expected)), reported)


def test_unlike_accepts_additional_members_if_the_expected_response_is_older() -> None:
    assert list(unlike("x", {"new": 1, "all": [{"new": 1}]}, {"all": [{}]}, may_add=True)) == []
    check(list(unlike("x", {}, {"old": 1}, may_add=True)), ["x.old is missing"])


def test_unlike_accepts_the_additional_members_that_are_listed() -> None:
    found = {"a": {"b": 1, "c": 1}, "b": 1, "list": [{"a": {"b": 1}}]}
    expected: dict[str, Any] = {"a": {}, "list": [{"a": {}}]}
    reported = ["x.a.c is unexpected", "x.b is unexpected"]
    check(list(unlike("x", found, expected, added=[".a.b"])), reported)
    check(list(unlike("x", {}, {"a": 1}, added=[".a"])), ["x.a is missing"])


@pytest.mark.parametrize(
    ("found", "expected", "reported"),
    [
        ({"a": 1, "b": "x", "c": [{"d": True}]}, {"a": 2.5, "b": "y", "c": [{"e": 1}, {"d": False}]}, []),
        ({"a": None, "b": []}, {"a": 1, "b": [1]}, []),
        ({"a": 1}, {"a": None}, []),
        ({"a": 1}, {"a": True}, ["x.a is 1, not of the type of True"]),
        ({"a": 1}, {}, ["x.a is unexpected"]),
        ({}, {"a": 1}, ["x.a is missing"]),
        ({"a": [{"b": 1}]}, {"a": [{"b": "1"}]}, ["x.a: {'b': 1} has the structure of nothing"]),
    ],
)
def test_different(found: Any, expected: Any, reported: list[str]) -> None:
    check(list(different("x", found, expected)), reported)


def check(problems: list[Problem], starts: list[str]) -> None:
    assert len(problems) == len(starts)
    for problem, start in zip(problems, starts, strict=True):
        assert problem.detail.startswith(start)
