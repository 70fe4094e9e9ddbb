"""Order of the calls of one process that ask a shared state, which is simulated, as is the clock."""

from __future__ import annotations

import gc
from threading import Event
from typing import Any

import pytest

from datadog_incidents._policy.outage import FIRST_PAUSE
from datadog_incidents._policy.rate_limit_window import Ticket
from datadog_incidents._policy.shared_limit_responses import checked
from datadog_incidents._policy.shared_limit_scripts import ADMIT, ADMITTED, RECORD, REFUSED, RENAMED
from datadog_incidents._policy.shared_limiter import RECHECK, SharedLimiter

from .test_rate_limiter import announces

PREFIX = "datadog-incidents:{hash}:"


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def limiter(clock: Clock) -> SharedLimiter:
    return SharedLimiter(lambda: 0.0, prefix=PREFIX, monotonic=clock)


def ticket_of(limiter: SharedLimiter, operation: str = "get") -> Ticket[Event]:
    return limiter.ticket(operation, Event)


def refuse(limiter: SharedLimiter, ticket: Ticket[Event], milliseconds: int = 2000) -> float | None:
    assert limiter.turn(ticket) is None
    limiter.question(ticket)
    return limiter.answered(ticket, [REFUSED, milliseconds])


def admit(limiter: SharedLimiter, ticket: Ticket[Event]) -> None:
    assert limiter.turn(ticket) is None
    limiter.question(ticket)
    assert limiter.answered(ticket, [ADMITTED, 5]) is None


def test_calls_ask_at_the_same_time_while_none_waits(limiter: SharedLimiter) -> None:
    assert [limiter.turn(ticket_of(limiter)) for _ in range(3)] == [None, None, None]


def test_after_a_refusal_only_the_first_asks_again_and_wakes_the_next(
    limiter: SharedLimiter, clock: Clock
) -> None:
    first, second, third = (ticket_of(limiter) for _ in range(3))
    assert refuse(limiter, first) == 2.0
    assert limiter.turn(third) == 2.0 + RECHECK
    assert limiter.turn(second) == 2.0 + RECHECK
    clock.now += 2
    assert limiter.turn(third) == RECHECK
    admit(limiter, first)
    assert second.signal is not None and second.signal.is_set()
    assert third.signal is not None and not third.signal.is_set()
    admit(limiter, second)
    assert third.signal.is_set()


def test_a_call_that_is_lost_or_leaves_does_not_block_the_next(limiter: SharedLimiter, clock: Clock) -> None:
    lost, canceled, last = (ticket_of(limiter) for _ in range(3))
    refuse(limiter, lost)
    limiter.turn(canceled)
    limiter.turn(last)
    del lost
    gc.collect()
    limiter.leave(canceled, 0.0)
    clock.now += 2
    assert limiter.turn(last) is None


def test_a_lease_without_a_response_is_given_back_with_the_next_question(limiter: SharedLimiter) -> None:
    ended, following = ticket_of(limiter), ticket_of(limiter)
    admit(limiter, ended)
    limiter.leave(ended, 0.0, counted=False)
    script, _, arguments = limiter.question(following)
    assert script is ADMIT
    assert arguments[0] == f"{limiter._process}:1"
    assert arguments[3:] == [1, f"{limiter._process}:0"]  # of one call, nothing was sent
    assert limiter.question(ticket_of(limiter)).arguments[3:] == [0]


def test_a_call_that_was_sent_counts_also_without_a_response(limiter: SharedLimiter) -> None:
    ended = ticket_of(limiter)
    admit(limiter, ended)
    limiter.leave(ended, 0.0)
    assert limiter.question(ticket_of(limiter)).arguments[3:] == [0, f"{limiter._process}:0"]


def test_leases_of_calls_that_were_not_sent_come_first(limiter: SharedLimiter) -> None:
    sent, unsent, interrupted = (ticket_of(limiter) for _ in range(3))
    admit(limiter, sent)
    admit(limiter, unsent)
    limiter.turn(interrupted)
    limiter.question(interrupted)  # whose answer is lost
    limiter.leave(sent, 0.0)
    limiter.leave(unsent, 0.0, counted=False)
    limiter.leave(interrupted, 0.0)
    process = limiter._process
    given_back = limiter.question(ticket_of(limiter)).arguments[3:]
    assert given_back == [2, f"{process}:1", f"{process}:2", f"{process}:0"]


def test_a_call_of_an_operation_whose_limit_was_named_meanwhile_is_given_back(limiter: SharedLimiter) -> None:
    ended = ticket_of(limiter)
    admit(limiter, ended)
    other = ticket_of(limiter)
    admit(limiter, other)
    limiter.record(other, 200, announces(9, 7, limit=10, period=30, name="incidents"), 0.0, 60.0)
    limiter.leave(ended, 0.0)  # the shared state has moved the lease to the named limit
    question = limiter.question(ticket_of(limiter))
    assert question.keys[0] == f"{PREFIX}limit incidents"
    assert question.arguments[3:] == [0, f"{limiter._process}:0"]


def test_a_question_without_leases_to_give_back_has_ten_parts_with_the_command(
    limiter: SharedLimiter,
) -> None:
    question = limiter.question(ticket_of(limiter))
    assert len(["EVALSHA", "sha", "number of keys", *question.keys, *question.arguments]) == 10


def test_a_spoiled_limit_is_asked_again_after_a_pause_and_others_meanwhile(
    limiter: SharedLimiter, clock: Clock
) -> None:
    ticket, other = ticket_of(limiter), ticket_of(limiter, "list")
    assert limiter.spoiled(ticket)
    assert not limiter.may_ask(ticket) and not limiter.asks(ticket)
    assert limiter.may_ask(other) and limiter.asks(other)
    admit(limiter, other)
    assert not limiter.spoiled(ticket), "it is still the same outage"
    assert not limiter.may_ask(ticket)
    clock.now += FIRST_PAUSE
    assert limiter.may_ask(ticket) and limiter.asks(ticket)
    admit(limiter, ticket)
    assert limiter.spoiled(ticket)


def test_an_announcement_names_the_lease_and_the_new_limit(limiter: SharedLimiter) -> None:
    ticket = ticket_of(limiter)
    admit(limiter, ticket)
    headers = announces(9, 7, limit=10, period=30, name="incidents")
    limiter.record(ticket, 200, headers, 0.0, 60.0)
    script, keys, arguments = limiter.announcement(ticket, 200, headers, 60.0)
    assert script is RECORD
    assert keys[0] == f"{PREFIX}limit incidents"
    assert keys[3:] == [f"{PREFIX}operation get:leases", f"{PREFIX}operation get"]
    assert arguments == [f"{limiter._process}:0", 5, 0, 0, "incidents", 9.0, 7000, 7000, 10.0, 30000]
    later: Any = ticket_of(limiter)
    assert limiter.question(later).keys[0] == f"{PREFIX}limit incidents"


def test_a_reset_after_max_wait_is_announced_as_both(limiter: SharedLimiter) -> None:
    ticket = ticket_of(limiter)
    admit(limiter, ticket)
    headers = announces(0, 1800, limit=10, period=3600)
    limiter.record(ticket, 429, headers, 0.0, 60.0)
    arguments = limiter.announcement(ticket, 429, headers, 60.0).arguments
    assert arguments[2:4] == [1, 1]
    assert arguments[6:8] == [1800_000, 60_000]


def test_the_state_can_name_the_limit_of_an_operation(limiter: SharedLimiter) -> None:
    ticket = ticket_of(limiter)
    limiter.question(ticket)
    assert limiter.renames(ticket, checked(ADMIT, [RENAMED, b"incidents"]))
    assert limiter.question(ticket).keys[0] == f"{PREFIX}limit incidents"


def test_an_outage_wakes_the_first_waiting_call_which_then_need_not_wait(
    limiter: SharedLimiter, clock: Clock
) -> None:
    ticket = ticket_of(limiter)
    refuse(limiter, ticket, 60_000)
    assert limiter.failed()
    assert ticket.signal is not None and ticket.signal.is_set()
    assert not limiter.may_ask(ticket)
    assert limiter.admit(ticket, 0.0) is None
    clock.now += FIRST_PAUSE
    assert limiter.may_ask(ticket)


def test_a_child_process_has_a_name_of_its_own(limiter: SharedLimiter) -> None:
    former = limiter._process
    limiter.after_fork()
    assert limiter._process != former
