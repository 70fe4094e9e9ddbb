"""Rate limiter: calls stay within the announced limits. Tested alone, with a simulated clock."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from threading import Event

import pytest

from datadog_incidents._policy.rate_limit_window import PROBES, Ticket
from datadog_incidents._policy.rate_limiter import MAX_LIMITS, Limiter, Unlimited

EPOCH_TIME = 1_700_000_000.0
IN_30_SECONDS = "Tue, 14 Nov 2023 22:13:50 GMT"

Call = Ticket[Event]
Queue = list[Call]


def announces(remaining: int, reset: int = 10, **more: int | str) -> dict[str, str]:
    """Headers that announce a limit; `limit`, `period` and `name` are optional."""
    values = {"remaining": remaining, "reset": reset, **more}
    return {f"x-ratelimit-{name}": str(value) for name, value in values.items()}


class Server:
    """Simulated server: calls of one client, and the responses to them."""

    def __init__(self, limiter: Limiter | None = None) -> None:
        self.limiter = limiter or Limiter(clock=lambda: EPOCH_TIME)

    def calls(self, count: int, operation: str = "get") -> Queue:
        return [self.limiter.ticket(operation, Event) for _ in range(count)]

    def admitted(self, queue: Queue, now: float) -> Queue:
        return [ticket for ticket in queue if self.limiter.admit(ticket, now) is None]

    def answer(self, ticket: Call, now: float, headers: Mapping[str, str]) -> None:
        self.limiter.record(ticket, 200, headers, now, max_wait=60.0)
        self.limiter.leave(ticket, now)

    def refuse(self, ticket: Call, now: float, headers: Mapping[str, str], max_wait: float = 60.0) -> None:
        """Refuse an attempt; the call continues, since it may be retried."""
        self.limiter.record(ticket, 429, headers, now, max_wait)

    def announce(self, now: float, headers: Mapping[str, str], operation: str = "get") -> None:
        """Respond to one call, so that the limit is known."""
        (ticket,) = self.calls(1, operation)
        assert self.limiter.admit(ticket, now) is None
        self.answer(ticket, now, headers)


def woken(waiting: Queue) -> Queue:
    return [ticket for ticket in waiting if ticket.signal is not None and ticket.signal.is_set()]


@pytest.fixture
def server() -> Server:
    return Server()


def test_calls_in_flight_do_not_exceed_the_remaining_quota(server: Server) -> None:
    server.announce(0, announces(3))
    calls = server.calls(5)
    assert server.admitted(calls, 0) == calls[:3]
    assert server.limiter.admit(calls[3], 4) == 6.0


def test_responses_add_no_room_beyond_the_announced_quota(server: Server) -> None:
    server.announce(0, announces(2))
    first, second, third = server.calls(3)
    assert server.admitted([first, second, third], 0) == [first, second]
    server.answer(first, 1, announces(1, 9))
    assert server.limiter.admit(third, 1) is not None
    server.answer(second, 2, announces(0, 8))
    assert server.limiter.admit(third, 2) == 8.0


def test_late_response_of_the_same_period_adds_no_room(server: Server) -> None:
    server.announce(0, announces(5))
    early, late, *rest = server.calls(4)
    assert server.admitted([early, late], 0) == [early, late]
    server.answer(late, 1, announces(0, 9))
    server.answer(early, 1.5, announces(4, 9))
    assert server.admitted(rest, 1.5) == []


def test_response_of_a_previous_period_is_ignored(server: Server) -> None:
    server.announce(0, announces(2, 5, limit=2, period=5))
    slow, quick = server.calls(2)
    assert server.admitted([slow], 0) == [slow]
    assert server.admitted([quick], 6) == [quick]
    server.answer(quick, 6, announces(1, 20))
    server.answer(slow, 6.5, announces(0, 0))
    assert len(server.admitted(server.calls(3), 6.5)) == 1


def test_quota_used_by_other_clients_is_respected(server: Server) -> None:
    server.announce(0, announces(100))
    (call,) = server.admitted(server.calls(1), 0)
    server.answer(call, 1, announces(1, 9))
    assert len(server.admitted(server.calls(5), 1)) == 1


def test_waiting_calls_start_when_the_limit_resets(server: Server) -> None:
    server.announce(0, announces(0, 10, limit=2, period=10))
    calls = server.calls(5)
    waits = [server.limiter.admit(ticket, 0) for ticket in calls]
    assert waits == [10.0, 10.0, 20.0, 20.0, 30.0]
    assert server.admitted(calls, 9.9) == []
    assert server.admitted(calls, 10) == calls[:2]
    assert server.admitted(calls[2:], 20) == []  # the first two have no response yet


def test_unused_periods_do_not_accumulate(server: Server) -> None:
    server.announce(0, announces(0, 10, limit=2, period=10))
    assert len(server.admitted(server.calls(9), 1000)) == 2


def test_calls_are_admitted_in_their_order(server: Server) -> None:
    server.announce(0, announces(0, 10, limit=1, period=10))
    first, second = server.calls(2)
    assert server.admitted([first, second], 0) == []
    (newcomer,) = server.calls(1)
    assert server.admitted([newcomer, second, first], 10) == [first]
    server.answer(first, 10, announces(0, 10, limit=1, period=10))
    assert server.admitted([newcomer, second], 20) == [second]


def test_retried_call_precedes_later_calls(server: Server) -> None:
    server.announce(0, announces(1, 10, limit=1, period=10))
    refused, *others = server.calls(4)
    assert server.admitted([refused], 0) == [refused]
    assert server.admitted(others, 0) == []
    server.refuse(refused, 1, announces(0, 9))
    assert server.admitted([*others, refused], 10) == [others[0]]  # it has not requested admission yet
    server.answer(others[0], 10, announces(0, 10, limit=1, period=10))
    assert server.admitted([*others[1:], refused], 20) == [refused]


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": IN_30_SECONDS}, 30.0),
        ({"x-ratelimit-reset": "9"}, 9.0),
        ({"retry-after": "7", "x-ratelimit-reset": "9", "x-ratelimit-remaining": "50"}, 7.0),
        ({}, None),
        ({"retry-after": "soon"}, None),
    ],
)
def test_refusal_holds_back_other_calls(server: Server, headers: dict[str, str], wait: float | None) -> None:
    refused, other = server.calls(2)
    assert server.limiter.admit(refused, 0) is None
    server.refuse(refused, 0, headers)
    assert server.limiter.admit(other, 0) == wait


def test_only_probes_start_after_a_refusal_without_a_limit(server: Server) -> None:
    refused, *others = server.calls(50)
    assert server.limiter.admit(refused, 0) is None
    server.refuse(refused, 0, {"retry-after": "5"})
    tried = server.admitted(others, 5)
    assert len(tried) == PROBES
    server.answer(tried[0], 6, {})
    assert len(server.admitted(others[PROBES:], 6)) == len(others) - PROBES


def test_only_probes_start_before_the_first_response(server: Server) -> None:
    calls = server.calls(1000)
    started = server.admitted(calls, 0)
    assert started == calls[:PROBES]
    server.answer(started[0], 1, announces(20, limit=21, period=10))
    assert server.admitted(calls[PROBES:], 1) == calls[PROBES : PROBES + 11]


def test_server_without_limits_holds_back_no_calls(server: Server) -> None:
    server.announce(0, {})
    assert len(server.admitted(server.calls(1000), 0)) == 1000


def test_limit_that_is_no_longer_announced_is_dropped(server: Server) -> None:
    """The mock, and a server that announces limits only in refusals, behave like this."""
    server.announce(0, announces(0, 1, limit=10, period=60))
    calls = server.admitted(server.calls(20), 1)
    assert len(calls) == 10
    server.answer(calls[0], 1, {})
    assert len(server.admitted(server.calls(1000), 1)) == 1000


def test_success_does_not_lift_an_earlier_refusal(server: Server) -> None:
    refused, lucky, other = server.calls(3)
    server.admitted([refused, lucky], 0)
    server.refuse(refused, 0, {"retry-after": "5"})
    server.answer(lucky, 1, {})
    assert server.limiter.admit(other, 1) == 4.0


def test_operations_under_one_name_share_a_limit(server: Server) -> None:
    server.announce(0, announces(5, name="incidents"), "get")
    server.announce(0, announces(2, name="incidents"), "list")
    server.announce(0, announces(9, name="todos"), "todo")
    calls = [*server.calls(1, "get"), *server.calls(1, "list"), *server.calls(1, "get")]
    assert len(server.admitted(calls, 0)) == 2
    assert len(server.admitted(server.calls(20, "todo"), 0)) == 9
    assert len(server.admitted(server.calls(20, "never called"), 0)) == PROBES


def test_newly_announced_name_moves_waiting_calls(server: Server) -> None:
    server.announce(0, announces(30, name="incidents"), "list")
    calls = server.calls(PROBES + 3, "get")
    probes, waiting = calls[:PROBES], calls[PROBES:]
    assert server.admitted(calls, 0) == probes
    server.answer(probes[0], 1, announces(25, 9, name="incidents"))
    assert woken(waiting) == waiting
    assert server.admitted(waiting, 1) == waiting


def test_changing_names_do_not_accumulate(server: Server) -> None:
    for number in range(1000):
        server.announce(0, announces(5, name=f"limit {number}"))
    assert len(server.limiter._windows) == 1


def test_first_response_wakes_all_waiting_calls(server: Server) -> None:
    """They sleep until the limit is known, and compute their waits anew."""
    calls = server.calls(PROBES + 5)
    server.admitted(calls, 0)
    waiting = calls[PROBES:]
    server.answer(calls[0], 1, announces(PROBES + 1, limit=50, period=10))
    assert woken(waiting) == waiting
    assert [server.limiter.admit(call, 1) for call in waiting] == [None, None, 10.0, 10.0, 10.0]


def test_response_wakes_the_calls_that_fit(server: Server) -> None:
    server.announce(0, announces(1, limit=2, period=10))
    first, *waiting = server.calls(4)
    assert server.admitted([first, *waiting], 0) == [first]
    server.answer(first, 1, announces(2, 29, limit=3, period=30))  # a new period
    assert woken(waiting) == waiting[:2]


def test_canceled_call_wakes_the_next_one(server: Server) -> None:
    server.announce(0, announces(0, 10, limit=1, period=10))
    canceled, *waiting = server.calls(3)
    assert server.admitted([canceled, *waiting], 0) == []
    server.limiter.leave(canceled, 5)
    assert woken(waiting) == waiting[:1]
    assert server.limiter.admit(waiting[0], 5) == 5.0


def test_admitted_call_wakes_the_next_one_if_there_is_room(server: Server) -> None:
    server.announce(0, announces(0, 10, limit=2, period=10))
    first, *others = server.calls(3)
    assert server.admitted([first, *others], 0) == []
    assert server.limiter.admit(first, 10) is None
    assert woken(others) == others[:1]


def test_attempt_that_was_not_sent_consumes_no_quota(server: Server) -> None:
    server.announce(0, announces(1))
    unsent, other = server.calls(2)
    assert server.admitted([unsent, other], 0) == [unsent]
    server.limiter.leave(unsent, 1, counted=False)
    assert server.limiter.admit(other, 1) is None


@pytest.mark.parametrize("name", ["limit", "period"])
@pytest.mark.parametrize("value", ["0", "000", "9" * 11, "9" * 400])
def test_impossible_limit_counts_as_not_announced(server: Server, name: str, value: str) -> None:
    headers = announces(0, 10, limit=5, period=10) | {f"x-ratelimit-{name}": value}
    server.announce(0, headers)
    assert len(server.admitted(server.calls(50), 10)) == PROBES


@pytest.mark.parametrize("name", ["remaining", "reset"])
def test_absurd_quota_counts_as_not_announced(server: Server, name: str) -> None:
    server.announce(0, announces(0, 10) | {f"x-ratelimit-{name}": "9" * 400})
    assert len(server.admitted(server.calls(50), 0)) == 50


def test_canceled_call_leaves_the_queue(server: Server) -> None:
    server.announce(0, announces(0, 10, limit=1, period=10))
    canceled, other = server.calls(2)
    assert server.admitted([canceled, other], 0) == []
    server.limiter.leave(canceled, 5)
    assert server.admitted([other], 10) == [other]


def test_lost_calls_hold_back_no_others(server: Server) -> None:
    server.announce(0, announces(0, reset=1, limit=1, period=1))
    lost, waiting = server.calls(2)
    assert server.admitted([lost, waiting], 0.1) == []
    del lost  # as by an interrupt, without leaving
    assert server.admitted([waiting], 1.0) == [waiting]


def test_attempt_without_a_response_consumes_quota(server: Server) -> None:
    server.announce(0, announces(2))
    lost, second, third = server.calls(3)
    assert server.admitted([lost, second, third], 0) == [lost, second]
    server.limiter.leave(lost, 1)
    assert server.limiter.admit(third, 1) is not None
    server.limiter.leave(lost, 1)  # a second `leave` has no effect
    server.limiter.leave(second, 1)
    assert server.admitted([third], 10) == [third]


def test_probe_without_a_response_admits_another_probe(server: Server) -> None:
    calls = server.calls(PROBES + 2)
    server.admitted(calls, 0)
    server.limiter.leave(calls[0], 1)
    assert woken(calls[PROBES:]) == [calls[PROBES]]
    assert server.admitted(calls[PROBES:], 1) == [calls[PROBES]]


def test_waits_do_not_exceed_max_wait(server: Server) -> None:
    refused, *others = server.calls(1000)
    assert server.limiter.admit(refused, 0) is None
    server.refuse(refused, 0, announces(0, 3600, limit=500, period=3600), max_wait=5.0)
    assert server.limiter.admit(others[0], 0) == 5.0
    assert len(server.admitted(others, 5)) == PROBES


def test_a_long_period_does_not_hold_calls_back_after_the_reset(server: Server) -> None:
    """Its next reset is assumed, not announced, and may be centuries away."""
    server.announce(0, announces(0, 1, limit=1, period=9_999_999_999))
    lost, later = server.calls(2)
    assert server.limiter.admit(lost, 0) == 1.0
    assert server.limiter.admit(lost, 1) is None
    server.limiter.leave(lost, 2)
    assert server.limiter.admit(later, 2) is None


def test_unlimited_admits_every_call() -> None:
    server = Server(Unlimited())
    refused, *others = server.calls(1000)
    assert server.admitted([refused], 0) == [refused]
    server.refuse(refused, 0, announces(0, 3600))
    assert server.admitted(others, 0) == others


@pytest.mark.parametrize("capacity", [1, 3, 10])
@pytest.mark.parametrize("delay", [0.1, 2.5])
def test_many_calls_stay_within_the_limit_and_in_order(capacity: int, delay: float) -> None:
    """The server counts strictly, calls take a while, and the clock advances in steps."""
    server, period = Server(), 10.0
    server.announce(0, announces(capacity - 1, 10, limit=capacity, period=10))
    queue, used, order = server.calls(capacity * 12), {0: 1}, list[int]()
    in_flight: list[tuple[float, Call, int]] = []
    now = 0.0
    while queue or in_flight:
        for ticket in server.admitted(queue, now):
            queue.remove(ticket)
            current = int(now // period)
            used[current] = used.get(current, 0) + 1
            order.append(ticket.number)
            in_flight.append((now + delay, ticket, current))
        for due, ticket, current in [call for call in in_flight if call[0] <= now]:
            in_flight.remove((due, ticket, current))
            reset = max(ceil((current + 1) * period - now), 0)
            server.answer(ticket, now, announces(capacity - used[current], reset, limit=capacity, period=10))
        now = round(now + 0.1, 1)
        assert now < 2 * 12 * period + 100
    assert max(used.values()) <= capacity
    assert order == sorted(order)


def sizes(limiter: Limiter) -> tuple[int, int]:
    """Number of limits, and of operations whose limit has a name."""
    return len(limiter._windows), len(limiter._names)


def test_limits_that_were_not_used_for_the_longest_time_are_forgotten(server: Server) -> None:
    server.announce(0, announces(0, reset=50), "first")
    server.announce(0, announces(0, reset=50), "second")
    for number in range(MAX_LIMITS - 1):
        assert server.limiter.admit(server.calls(1, "first")[0], 1) is not None  # still used
        server.announce(1, announces(1), f"other {number}")
    assert sizes(server.limiter) == (MAX_LIMITS, 0)
    assert server.limiter.admit(server.calls(1, "first")[0], 1) is not None
    assert server.limiter.admit(server.calls(1, "second")[0], 1) is None


def test_limits_of_calls_in_flight_and_waiting_are_not_forgotten(server: Server) -> None:
    flying = server.calls(PROBES + 1, "flying")
    assert server.admitted(flying, 0) == flying[:PROBES]
    server.announce(0, announces(0, reset=50), "used up")
    (waiting,) = server.calls(1, "used up")
    assert server.limiter.admit(waiting, 0) == 50.0
    for number in range(2 * MAX_LIMITS):
        server.announce(0, announces(1), f"other {number}")
    assert sizes(server.limiter) == (MAX_LIMITS, 0)
    assert server.limiter.admit(waiting, 1) == 49.0
    assert server.limiter.admit(flying[-1], 1) is not None


def test_many_operations_in_flight_are_forgotten_later(server: Server) -> None:
    calls = [one for number in range(MAX_LIMITS + 5) for one in server.calls(1, f"{number}")]
    assert server.admitted(calls, 0) == calls
    assert sizes(server.limiter) == (MAX_LIMITS + 5, 0)
    for call in calls:
        server.answer(call, 0, announces(1))
    server.announce(0, announces(1), "one more")
    assert sizes(server.limiter) == (MAX_LIMITS, 0)


@pytest.mark.parametrize("name", ["shared", "limit {}"])
def test_names_of_limits_are_forgotten_too(server: Server, name: str) -> None:
    for number in range(MAX_LIMITS + 10):
        server.announce(0, announces(1, name=name.format(number)), f"operation {number}")
    limits, operations = sizes(server.limiter)
    assert operations == MAX_LIMITS and limits <= MAX_LIMITS
