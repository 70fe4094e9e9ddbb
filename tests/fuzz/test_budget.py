"""Waits of a run: what they count as, and how they end."""

from __future__ import annotations

import os
import signal
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import pytest

from datadog_incidents.cli import main
from datadog_incidents.fuzz.budget import Budget, BudgetExhausted
from datadog_incidents.fuzz.model.patience import patiently
from datadog_incidents.fuzz.session import Session

from .conftest import Use
from .sessions import session

LONG = 5.0
"""Seconds that a thread would wait; the test would fail after them."""


def test_waits_for_the_index_of_searches_are_no_rate_limits() -> None:
    waits: list[float] = []
    model: Any = SimpleNamespace(session=session(budget=Budget(sleep=waits.append)))
    results = [["not found"], ["not found"], []]
    assert patiently(model, lambda: results.pop(0)) == []
    assert waits == [0.1, 0.2]
    assert model.session.connection.budget.waited == 0


def test_wait_for_the_index_ends_with_the_run() -> None:
    now = [0.0]
    budget = Budget(max_time=10, clock=lambda: now[0], sleep=lambda wait: now.__setitem__(0, now[0] + wait))
    budget.pause(7)
    budget.pause(7)
    assert now == [10]
    with pytest.raises(BudgetExhausted, match=r"^10 s have passed$"):
        budget.spend()


def test_wait_for_a_rate_limit_beyond_the_end_of_the_run_ends_it() -> None:
    with pytest.raises(BudgetExhausted, match="the server asks for a wait of 7 s, and 5 s are left"):
        Budget(max_time=5, clock=lambda: 0).wait(7)


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.usefixtures("interrupts")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_an_interrupt_ends_the_waits_of_all_threads(use: Use, number: signal.Signals) -> None:
    ended: list[BaseException | None] = []

    def wait(session: Session) -> None:
        with ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(session.connection.budget.wait, LONG)
            waiting.add_done_callback(lambda one: ended.append(one.exception()))
            os.kill(os.getpid(), number)

    use(wait)
    assert main(["fuzz"]) == 130
    assert [type(one) for one in ended] == [KeyboardInterrupt]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
