"""Calls are kept inside the limits that the server announces: the policy alone, with a clock of numbers."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from threading import Event

import pytest

from datadog_incidents._policy.rate_limiter import PROBES, Limiter, Ticket, Unlimited

WALL = 1_700_000_000.0
IN_30_SECONDS = "Tue, 14 Nov 2023 22:13:50 GMT"

Call = Ticket[Event]
Queue = list[Call]


def announces(remaining: int, reset: int = 10, **more: int | str) -> dict[str, str]:
    """Headers that tell of a limit; `limit`, `period` and `name` only where they are given."""
    told = {"remaining": remaining, "reset": reset, **more}
    return {f"x-ratelimit-{part}": str(value) for part, value in told.items()}


class Server:
    """Calls of one client, and what they are answered."""

    def __init__(self, limiter: Limiter | None = None) -> None:
        self.limiter = limiter or Limiter(clock=lambda: WALL)

    def calls(self, count: int, operation: str = "get") -> Queue:
        return [self.limiter.ticket(operation, Event) for _ in range(count)]

    def admitted(self, queue: Queue, now: float) -> Queue:
        return [ticket for ticket in queue if self.limiter.admit(ticket, now) is None]

    def answer(self, ticket: Call, now: float, headers: Mapping[str, str]) -> None:
        self.limiter.learn(ticket, 200, headers, now, most=60.0)
        self.limiter.leave(ticket, now)

    def refuse(self, ticket: Call, now: float, headers: Mapping[str, str], most: float = 60.0) -> None:
        """The call is not over: it may be made again."""
        self.limiter.learn(ticket, 429, headers, now, most)

    def told(self, now: float, headers: Mapping[str, str], operation: str = "get") -> None:
        """Have one call answered, so that the limit is known."""
        (ticket,) = self.calls(1, operation)
        assert self.limiter.admit(ticket, now) is None
        self.answer(ticket, now, headers)


def woken(waiting: Queue) -> Queue:
    return [ticket for ticket in waiting if ticket.signal is not None and ticket.signal.is_set()]


@pytest.fixture
def server() -> Server:
    return Server()


def test_no_more_calls_are_under_way_than_remain(server: Server) -> None:
    server.told(0, announces(3))
    calls = server.calls(5)
    assert server.admitted(calls, 0) == calls[:3]
    assert server.limiter.admit(calls[3], 4) == 6.0


def test_answers_make_no_room_that_the_server_does_not_see(server: Server) -> None:
    server.told(0, announces(2))
    first, second, third = server.calls(3)
    assert server.admitted([first, second, third], 0) == [first, second]
    server.answer(first, 1, announces(1, 9))
    assert server.limiter.admit(third, 1) is not None
    server.answer(second, 2, announces(0, 8))
    assert server.limiter.admit(third, 2) == 8.0


def test_late_news_of_the_same_period_does_not_make_room(server: Server) -> None:
    server.told(0, announces(5))
    early, late, *rest = server.calls(4)
    assert server.admitted([early, late], 0) == [early, late]
    server.answer(late, 1, announces(0, 9))
    server.answer(early, 1.5, announces(4, 9))
    assert server.admitted(rest, 1.5) == []


def test_news_of_a_period_that_is_over_are_ignored(server: Server) -> None:
    server.told(0, announces(2, 5, limit=2, period=5))
    slow, quick = server.calls(2)
    assert server.admitted([slow], 0) == [slow]
    assert server.admitted([quick], 6) == [quick]
    server.answer(quick, 6, announces(1, 20))
    server.answer(slow, 6.5, announces(0, 0))
    assert len(server.admitted(server.calls(3), 6.5)) == 1


def test_what_other_programs_use_up_counts_too(server: Server) -> None:
    server.told(0, announces(100))
    (call,) = server.admitted(server.calls(1), 0)
    server.answer(call, 1, announces(1, 9))
    assert len(server.admitted(server.calls(5), 1)) == 1


def test_those_held_back_start_when_the_limit_resets(server: Server) -> None:
    server.told(0, announces(0, 10, limit=2, period=10))
    calls = server.calls(5)
    waits = [server.limiter.admit(ticket, 0) for ticket in calls]
    assert waits == [10.0, 10.0, 20.0, 20.0, 30.0]
    assert server.admitted(calls, 9.9) == []
    assert server.admitted(calls, 10) == calls[:2]
    assert server.admitted(calls[2:], 20) == []  # the first two have not been answered


def test_a_period_without_calls_is_not_saved_up(server: Server) -> None:
    server.told(0, announces(0, 10, limit=2, period=10))
    assert len(server.admitted(server.calls(9), 1000)) == 2


def test_who_came_first_starts_first_though_others_ask_before(server: Server) -> None:
    server.told(0, announces(0, 10, limit=1, period=10))
    first, second = server.calls(2)
    assert server.admitted([first, second], 0) == []
    (newcomer,) = server.calls(1)
    assert server.admitted([newcomer, second, first], 10) == [first]
    server.answer(first, 10, announces(0, 10, limit=1, period=10))
    assert server.admitted([newcomer, second], 20) == [second]


def test_a_call_that_is_made_again_comes_before_those_that_were_made_later(server: Server) -> None:
    server.told(0, announces(1, 10, limit=1, period=10))
    refused, *others = server.calls(4)
    assert server.admitted([refused], 0) == [refused]
    assert server.admitted(others, 0) == []
    server.refuse(refused, 1, announces(0, 9))
    assert server.admitted([*others, refused], 10) == [others[0]]  # it has not asked yet
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
def test_a_refusal_holds_the_others_back(server: Server, headers: dict[str, str], wait: float | None) -> None:
    refused, other = server.calls(2)
    assert server.limiter.admit(refused, 0) is None
    server.refuse(refused, 0, headers)
    assert server.limiter.admit(other, 0) == wait


def test_after_a_refusal_without_a_limit_few_try_first(server: Server) -> None:
    refused, *others = server.calls(50)
    assert server.limiter.admit(refused, 0) is None
    server.refuse(refused, 0, {"retry-after": "5"})
    tried = server.admitted(others, 5)
    assert len(tried) == PROBES
    server.answer(tried[0], 6, {})
    assert len(server.admitted(others[PROBES:], 6)) == len(others) - PROBES


def test_as_long_as_no_reply_has_come_few_calls_start(server: Server) -> None:
    calls = server.calls(1000)
    started = server.admitted(calls, 0)
    assert started == calls[:PROBES]
    server.answer(started[0], 1, announces(20, limit=21, period=10))
    assert server.admitted(calls[PROBES:], 1) == calls[PROBES : PROBES + 11]


def test_a_server_without_limits_holds_nobody_back(server: Server) -> None:
    server.told(0, {})
    assert len(server.admitted(server.calls(1000), 0)) == 1000


def test_a_limit_that_is_no_longer_announced_is_forgotten(server: Server) -> None:
    """As a mock does, or a server that tells of limits only in refusals."""
    server.told(0, announces(0, 1, limit=10, period=60))
    calls = server.admitted(server.calls(20), 1)
    assert len(calls) == 10
    server.answer(calls[0], 1, {})
    assert len(server.admitted(server.calls(1000), 1)) == 1000


def test_a_success_in_a_refused_period_does_not_lift_it(server: Server) -> None:
    refused, lucky, other = server.calls(3)
    server.admitted([refused, lucky], 0)
    server.refuse(refused, 0, {"retry-after": "5"})
    server.answer(lucky, 1, {})
    assert server.limiter.admit(other, 1) == 4.0


def test_operations_under_one_name_share_a_limit(server: Server) -> None:
    server.told(0, announces(5, name="incidents"), "get")
    server.told(0, announces(2, name="incidents"), "list")
    server.told(0, announces(9, name="todos"), "todo")
    calls = [*server.calls(1, "get"), *server.calls(1, "list"), *server.calls(1, "get")]
    assert len(server.admitted(calls, 0)) == 2
    assert len(server.admitted(server.calls(20, "todo"), 0)) == 9
    assert len(server.admitted(server.calls(20, "never called"), 0)) == PROBES


def test_a_name_that_becomes_known_moves_those_who_wait(server: Server) -> None:
    server.told(0, announces(30, name="incidents"), "list")
    calls = server.calls(PROBES + 3, "get")
    probes, waiting = calls[:PROBES], calls[PROBES:]
    assert server.admitted(calls, 0) == probes
    server.answer(probes[0], 1, announces(25, 9, name="incidents"))
    assert woken(waiting) == waiting
    assert server.admitted(waiting, 1) == waiting


def test_names_that_change_with_every_reply_do_not_pile_up(server: Server) -> None:
    for number in range(1000):
        server.told(0, announces(5, name=f"limit {number}"))
    assert len(server.limiter._windows) == 1


def test_news_wake_those_for_whom_there_is_room(server: Server) -> None:
    calls = server.calls(PROBES + 5)
    server.admitted(calls, 0)
    waiting = calls[PROBES:]
    server.answer(calls[0], 1, announces(PROBES + 1, limit=50, period=10))
    assert woken(waiting) == waiting[:2]


def test_who_gives_up_waiting_makes_way(server: Server) -> None:
    server.told(0, announces(0, 10, limit=1, period=10))
    cancelled, other = server.calls(2)
    assert server.admitted([cancelled, other], 0) == []
    server.limiter.leave(cancelled, 5)
    assert server.admitted([other], 10) == [other]


def test_an_attempt_without_a_reply_makes_way_but_counts(server: Server) -> None:
    server.told(0, announces(2))
    lost, second, third = server.calls(3)
    assert server.admitted([lost, second, third], 0) == [lost, second]
    server.limiter.leave(lost, 1)
    assert server.limiter.admit(third, 1) is not None
    server.limiter.leave(lost, 1)  # leaving twice changes nothing
    server.limiter.leave(second, 1)
    assert server.admitted([third], 10) == [third]


def test_probes_without_a_reply_let_others_probe(server: Server) -> None:
    calls = server.calls(PROBES + 2)
    server.admitted(calls, 0)
    server.limiter.leave(calls[0], 1)
    assert woken(calls[PROBES:]) == [calls[PROBES]]
    assert server.admitted(calls[PROBES:], 1) == [calls[PROBES]]


def test_nobody_waits_longer_than_the_caller_allows(server: Server) -> None:
    refused, *others = server.calls(1000)
    assert server.limiter.admit(refused, 0) is None
    server.refuse(refused, 0, announces(0, 3600, limit=500, period=3600), most=5.0)
    assert server.limiter.admit(others[0], 0) == 5.0
    assert len(server.admitted(others, 5)) == PROBES


def test_a_switched_off_limiter_admits_everybody() -> None:
    server = Server(Unlimited())
    refused, *others = server.calls(1000)
    assert server.admitted([refused], 0) == [refused]
    server.refuse(refused, 0, announces(0, 3600))
    assert server.admitted(others, 0) == others


@pytest.mark.parametrize("capacity", [1, 3, 10])
@pytest.mark.parametrize("delay", [0.1, 2.5])
def test_a_thousand_calls_stay_inside_the_limit_in_order(capacity: int, delay: float) -> None:
    """A server that counts strictly, calls that take a while, and time that goes in steps."""
    server, period = Server(), 10.0
    server.told(0, announces(capacity - 1, 10, limit=capacity, period=10))
    queue, used, order = server.calls(capacity * 12), {0: 1}, list[int]()
    under_way: list[tuple[float, Call, int]] = []
    now = 0.0
    while queue or under_way:
        for ticket in server.admitted(queue, now):
            queue.remove(ticket)
            which = int(now // period)
            used[which] = used.get(which, 0) + 1
            order.append(ticket.number)
            under_way.append((now + delay, ticket, which))
        for due, ticket, which in [one for one in under_way if one[0] <= now]:
            under_way.remove((due, ticket, which))
            reset = max(ceil((which + 1) * period - now), 0)
            server.answer(ticket, now, announces(capacity - used[which], reset, limit=capacity, period=10))
        now = round(now + 0.1, 1)
        assert now < 2 * 12 * period + 100
    assert max(used.values()) <= capacity
    assert order == sorted(order)
