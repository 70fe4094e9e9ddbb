"""Comparison of what was sent with what a response contains."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents.fuzz.model.comparison import (
    contains,
    equal,
    instant,
    nanoseconds,
    same_time,
    shortened,
)

SAME: list[tuple[Any, Any]] = [
    ({"a": 1, "b": 2}, {"a": 1}),
    ({"a": None}, {"a": None}),
    ({}, {"a": None}),
    ([{"a": 1, "b": 2}], [{"a": 1}]),
    ("2026-01-01T10:00:00+00:00", "2026-01-01T10:00:00.000Z"),
    ("2026-01-01T10:00:00Z", "2026-01-01T12:00:00+02:00"),
    ("2026-01-01T10:00:00.123456Z", "2026-01-01T10:00:00.123456789Z"),
    ("2026-01-01T10:00:00Z", "2026-01-01T10:00:00.9Z"),
    (1, 1.0),
]
DIFFERENT: list[tuple[Any, Any]] = [
    ({"a": 2}, {"a": 1}),
    ({}, {"a": 1}),
    (None, {"a": 1}),
    ([1], [1, 2]),
    ([2, 1], [1, 2]),
    ("2026-01-01T10:00:00Z", "2026-01-01T10:00:00+02:00"),
    ("2026-01-01T10:00:00.124Z", "2026-01-01T10:00:00.123456Z"),
    ("a", "A"),
    ("a", "a "),
    (True, 1),
    (0, False),
    ("", None),
    ([], None),
]


@pytest.mark.parametrize(("received", "sent"), SAME)
def test_contains_what_was_sent(received: Any, sent: Any) -> None:
    assert contains(received, sent)


@pytest.mark.parametrize(("received", "sent"), DIFFERENT)
def test_lacks_what_was_sent(received: Any, sent: Any) -> None:
    assert not contains(received, sent)


def test_equal_objects_have_the_same_members() -> None:
    assert equal({"a": [1, {"b": "x"}]}, {"a": [1, {"b": "x"}]})
    assert not equal({"a": 1, "b": None}, {"a": 1})
    assert not equal([1], {"a": 1})


@pytest.mark.parametrize("text", ["2016-12-31T23:59:60Z", "2026-02-30T00:00:00Z", "soon", "", "2026-01-01"])
def test_texts_that_are_no_time_are_compared_as_texts(text: str) -> None:
    assert instant(text) is None
    assert nanoseconds(text) is None
    assert not same_time(text, text)
    assert equal(text, text)


def test_nanoseconds_count_from_the_epoch() -> None:
    assert nanoseconds("1970-01-01T00:00:01.000000002Z") == 10**9 + 2


def test_long_values_are_shortened_in_messages() -> None:
    assert shortened("x" * 1000).endswith("… (1002 characters)")
    assert shortened(None) == "None"


@pytest.mark.parametrize("before", range(0, 70, 7))
def test_no_part_of_a_word_remains_where_a_value_is_shortened(before: int) -> None:
    key = "abcdefgh0123456789"
    text = shortened([*("x" * 3 for _ in range(before // 7)), key, "y" * 100])
    assert key in text or key[:4] not in text


def test_times_in_the_first_hours_of_the_year_1_are_compared_as_times() -> None:
    assert equal("0001-01-01T00:00:00+01:00", "0001-01-01T00:00:00.000000000+01:00")
    assert not equal("0001-01-01T00:00:00+01:00", "0001-01-01T00:00:00Z")
    assert nanoseconds("1970-01-01T01:00:00.5+01:00") == 500_000_000
