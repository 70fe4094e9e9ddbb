"""Lists can be resumed, and consumed pages are released."""

from __future__ import annotations

import weakref
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datadog_incidents_api.types import Response

from .number_lists import Consumer, Server, Sync, both, call, items, numbered


@both
@pytest.mark.parametrize("size", [1, 3, 7])
def test_list_can_be_resumed_after_any_page(consumer: Consumer, size: int) -> None:
    for page in consumer(Server(20), call(size=size)).pages():
        rest = consumer(Server(20), call(size=size, offset=page.next_offset)).all()
        assert rest == list(range(page.items[-1] + 1 if page.items else 20, 20))
    for page in consumer(Server(20), numbered(0, size)).pages():
        rest = consumer(Server(20), numbered(page.next_offset, size)).all()
        assert rest == list(range(page.items[-1] + 1 if page.items else 20, 20))


@given(total=st.integers(0, 60), size=st.integers(1, 25), begin=st.integers(0, 70), cap=st.integers(10, 20))
def test_list_can_be_resumed_at_any_item(total: int, size: int, begin: int, cap: int) -> None:
    rest = Sync(Server(total, cap=lambda: cap), call(size=size, offset=begin)).all()
    assert rest == list(range(begin, total))


@both
def test_consumed_pages_are_released(consumer: Consumer) -> None:
    alive: weakref.WeakSet[Any] = weakref.WeakSet()
    peak = 0

    class Number:
        def __init__(self, number: int) -> None:
            self.id = number

    def tracked(response: Response[Any]) -> list[Any]:
        nonlocal peak
        numbers = [Number(value) for value in items(response)]
        alive.update(numbers)
        peak = max(peak, len(alive))
        return numbers

    assert consumer(Server(10_000), call(size=100), tracked).count() == 10_000
    assert peak <= 201
