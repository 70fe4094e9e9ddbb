"""A list can be left and taken up again, and what has been gone through is let go."""

from __future__ import annotations

import weakref
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datadog_incidents_api.call import Response

from .numbers import Colour, Server, Sync, both, call, items, numbered


@both
@pytest.mark.parametrize("size", [1, 3, 7])
def test_a_list_can_be_gone_on_with_from_where_a_page_ended(colour: Colour, size: int) -> None:
    for page in colour(Server(20), call(size=size)).pages():
        rest = colour(Server(20), call(size=size, offset=page.next_offset)).all()
        assert rest == list(range(page.items[-1] + 1 if page.items else 20, 20))
    for page in colour(Server(20), numbered(0, size)).pages():
        rest = colour(Server(20), numbered(page.next_offset, size)).all()
        assert rest == list(range(page.items[-1] + 1 if page.items else 20, 20))


@given(total=st.integers(0, 60), size=st.integers(1, 25), begin=st.integers(0, 70), cap=st.integers(10, 20))
def test_a_list_by_items_can_be_gone_on_with_from_any_item(
    total: int, size: int, begin: int, cap: int
) -> None:
    rest = Sync(Server(total, cap=lambda: cap), call(size=size, offset=begin)).all()
    assert rest == list(range(begin, total))


@both
def test_pages_that_have_been_gone_through_are_let_go(colour: Colour) -> None:
    alive: weakref.WeakSet[Any] = weakref.WeakSet()
    most = 0

    class Number:
        def __init__(self, number: int) -> None:
            self.id = number

    def tracked(response: Response[Any]) -> list[Any]:
        nonlocal most
        numbers = [Number(one) for one in items(response)]
        alive.update(numbers)
        most = max(most, len(alive))
        return numbers

    assert colour(Server(10_000), call(size=100), tracked).count() == 10_000
    assert most <= 201
