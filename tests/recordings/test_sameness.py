"""What counts as the same document, the same answer, and the same kind of answer."""

from __future__ import annotations

from typing import Any

import pytest

from .sameness import different, unequal, unlike

ONE, OTHER = "0b9c4a52-5f0e-4d0c-8a53-0c1e6b5c7f11", "7d0c6a52-8f2e-5f60-9a53-0c1e6b5c7f12"


@pytest.mark.parametrize(
    ("found", "wanted", "said"),
    [
        ({"at": "2026-01-05T09:00:00+00:00"}, {"at": "2026-01-05T10:00:00.000000999+01:00"}, []),
        ({"at": "2026-01-05T09:00:00.000001Z"}, {"at": "2026-01-05T09:00:00Z"}, ["x.at is "]),
        ({"a": 1}, {"b": 1}, ["x.a is too much", "x.b is missing"]),
        ({"a": [{"b": 1}]}, {"a": [{"b": 2}]}, ["x.a is "]),
        (None, {}, ["x is None, not {}"]),
    ],
)
def test_unequal(found: Any, wanted: Any, said: list[str]) -> None:
    check(list(unequal("x", found, wanted)), said)


@pytest.mark.parametrize(
    ("found", "wanted", "said"),
    [
        ({"id": ONE, "public_id": 1, "slug": "IR-1"}, {"id": OTHER, "public_id": 7, "slug": "IR-7"}, []),
        ({"at": "2026-01-05T09:00:00Z"}, {"at": "2023-04-05T09:00:00.123456+00:00"}, []),
        ({"id": "here"}, {"id": OTHER}, ["x.id is 'here', not like"]),
        ({"count": 1}, {"count": 7}, ["x.count is 1, not like 7"]),
        ({"on": True}, {"on": 1}, ["x.on is True, not like 1"]),
        ({"a": None}, {"a": ""}, ["x.a is None, not like ''"]),
        ({"a": [ONE, ONE]}, {"a": [OTHER]}, []),
        ({"a": []}, {"a": [OTHER]}, ["x.a: nothing like"]),
        ({"a": ["b"]}, {"a": []}, ["x.a: 'b' is like nothing"]),
        ({"new": 1}, {}, ["x.new is too much"]),
    ],
)
def test_unlike(found: Any, wanted: Any, said: list[str]) -> None:
    check(list(unlike("x", found, wanted, may_add=False)), said)


def test_unlike_of_what_is_older() -> None:
    assert list(unlike("x", {"new": 1, "all": [{"new": 1}]}, {"all": [{}]}, may_add=True)) == []
    check(list(unlike("x", {}, {"old": 1}, may_add=True)), ["x.old is missing"])


@pytest.mark.parametrize(
    ("found", "wanted", "said"),
    [
        ({"a": 1, "b": "x", "c": [{"d": True}]}, {"a": 2.5, "b": "y", "c": [{"e": 1}, {"d": False}]}, []),
        ({"a": None, "b": []}, {"a": 1, "b": [1]}, []),
        ({"a": 1}, {"a": None}, []),
        ({"a": 1}, {"a": True}, ["x.a is 1, not of the kind of True"]),
        ({"a": 1}, {}, ["x.a is too much"]),
        ({}, {"a": 1}, ["x.a is missing"]),
        ({"a": [{"b": 1}]}, {"a": [{"b": "1"}]}, ["x.a: {'b': 1} is of the kind of nothing"]),
    ],
)
def test_different(found: Any, wanted: Any, said: list[str]) -> None:
    check(list(different("x", found, wanted)), said)


def check(problems: list[str], starts: list[str]) -> None:
    assert len(problems) == len(starts)
    for problem, start in zip(problems, starts, strict=True):
        assert problem.startswith(start)
