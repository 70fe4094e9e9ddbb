"""Rate limiter under random arrivals, limits, latencies, losses and cancellations. The clock is simulated.

Whatever happens, no call waits while there is room for it, calls are admitted in their order, and all end.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable
from itertools import count

from attrs import define, field
from hypothesis import example, given
from hypothesis import strategies as st

from datadog_incidents._policy.rate_limit_window import PROBES, Ticket
from datadog_incidents._policy.rate_limiter import Limiter

MAX_WAIT = 60.0


@define(eq=False)
class Signal:
    """Signal of a waiting call; setting it has the call request admission again."""

    wake: Callable[[], None]
    is_set: bool = False

    def set(self) -> None:
        if not self.is_set:
            self.is_set = True
            self.wake()

    def clear(self) -> None:
        self.is_set = False


@define(frozen=True)
class Plan:
    """Call to simulate.

    Attributes:
        arrives: time at which it is made, in seconds.
        latency: seconds from sending to the response.
        lost: whether the response is lost.
        patience: seconds after which it is canceled if it still waits; None for never.
    """

    arrives: float
    latency: float
    lost: bool
    patience: float | None


@define(eq=False)
class Simulation:
    """Client with a limiter, and a server that counts requests per period.

    Attributes:
        limit: requests per period; the server refuses others.
        period: seconds.
        silent: whether the server announces its limit in refusals only.
    """

    limit: int
    period: float
    silent: bool
    now: float = 0.0
    limiter: Limiter = field(factory=lambda: Limiter(clock=lambda: 0.0))
    events: list[tuple[float, int, Callable[[], None]]] = field(factory=list)
    order: count[int] = field(factory=count)
    used: dict[int, int] = field(factory=dict[int, int])
    waiting: dict[int, Ticket[Signal]] = field(factory=dict[int, Ticket[Signal]])
    timers: dict[int, float] = field(factory=dict[int, float])
    admitted_now: list[int] = field(factory=list[int])
    ended: int = 0
    last_end: float = 0.0

    def at(self, time: float, action: Callable[[], None]) -> None:
        heapq.heappush(self.events, (time, next(self.order), action))

    def run(self, plans: list[Plan]) -> None:
        for plan in plans:
            self.at(plan.arrives, lambda plan=plan: self.arrive(plan))  # type: ignore[misc]
        while self.events:
            self.now, _, action = heapq.heappop(self.events)
            action()
            if not self.events or self.events[0][0] > self.now:
                self.check()
                self.admitted_now.clear()

    def arrive(self, plan: Plan) -> None:
        def make_signal() -> Signal:
            return Signal(lambda: self.at(self.now, lambda: self.request(ticket, plan)))

        ticket = self.limiter.ticket("get", make_signal)
        self.request(ticket, plan, new=True)
        if plan.patience is not None:
            self.at(self.now + plan.patience, lambda: self.cancel(ticket))

    def request(self, ticket: Ticket[Signal], plan: Plan, *, new: bool = False) -> None:
        if not new and ticket.number not in self.waiting:
            return  # admitted or canceled meanwhile
        wait = self.limiter.admit(ticket, self.now)
        if wait is None:
            self.waiting.pop(ticket.number, None)
            self.timers.pop(ticket.number, None)
            self.admitted_now.append(ticket.number)
            self.send(ticket, plan)
            return
        self.waiting[ticket.number] = ticket
        self.timers[ticket.number] = self.now + wait
        self.at(self.now + wait, lambda: self.request(ticket, plan))

    def cancel(self, ticket: Ticket[Signal]) -> None:
        if self.waiting.pop(ticket.number, None) is not None:
            self.timers.pop(ticket.number)
            self.end(ticket)

    def send(self, ticket: Ticket[Signal], plan: Plan) -> None:
        period = math.floor(self.now / self.period)
        self.used[period] = self.used.get(period, 0) + 1
        refused = self.used[period] > self.limit
        self.at(self.now + plan.latency, lambda: self.respond(ticket, plan, period, refused=refused))

    def respond(self, ticket: Ticket[Signal], plan: Plan, period: int, *, refused: bool) -> None:
        if not plan.lost:
            reset = max(math.ceil((period + 1) * self.period - self.now), 0)
            headers = {
                "x-ratelimit-limit": str(self.limit),
                "x-ratelimit-period": str(math.ceil(self.period)),
                "x-ratelimit-remaining": str(max(self.limit - self.used[period], 0)),
                "x-ratelimit-reset": str(reset),
            }
            status = 429 if refused else 200
            announced = headers if refused or not self.silent else {}
            self.limiter.record(ticket, status, announced, self.now, MAX_WAIT)
        self.end(ticket)

    def end(self, ticket: Ticket[Signal]) -> None:
        self.limiter.leave(ticket, self.now)
        self.ended, self.last_end = self.ended + 1, self.now

    def check(self) -> None:
        """Check the state once everything that happens at this time has happened."""
        for window in self.limiter._windows.values():
            if not window.waiting:
                continue
            first, _ = window.waiting[0]
            if window.room(self.now) > 0:
                assert self.timers[first] <= self.now, f"call {first} waits while there is room"
            elif window.remaining is not None:
                assert self.timers[first] <= window.resets_at + 1e-6, f"call {first} sleeps beyond the reset"
        if self.waiting and self.admitted_now:
            assert max(self.admitted_now) < min(self.waiting), "a later call was admitted first"


TIMES = st.floats(0, 30, allow_nan=False).map(lambda time: round(time, 2))
PLANS = st.lists(
    st.builds(
        Plan,
        arrives=TIMES,
        latency=st.sampled_from([0.01, 0.1, 1.0, 3.5]),
        lost=st.booleans() | st.just(False),
        patience=st.none() | st.floats(0.1, 20).map(lambda time: round(time, 2)),
    ),
    min_size=1,
    max_size=80,
)
BURST = [Plan(0.0, 0.1, lost=False, patience=None)] * 500
EARLIER_RESET = [Plan(time, 0.01, lost=False, patience=None) for time in (0.0, 0.0, 1.0, 1.0, 1.0, 1.0)]
EARLIER_RESET[4] = Plan(1.0, 0.01, lost=False, patience=1.0)


@given(limit=st.integers(1, 40), period=st.sampled_from([1.0, 2.0, 10.0]), silent=st.booleans(), plans=PLANS)
@example(limit=100, period=1.0, silent=False, plans=BURST)
@example(limit=1, period=1.0, silent=False, plans=EARLIER_RESET)
@example(limit=1, period=10.0, silent=False, plans=[*BURST[:3], Plan(0.0, 0.1, lost=True, patience=None)])
def test_no_call_waits_while_there_is_room(
    limit: int, period: float, silent: bool, plans: list[Plan]
) -> None:
    simulation = Simulation(limit, period, silent)
    simulation.run(plans)
    assert simulation.ended == len(plans)
    assert not simulation.waiting


def test_a_burst_takes_no_longer_than_the_limit_requires() -> None:
    """500 calls under a limit of 100 per second need five periods."""
    simulation = Simulation(limit=100, period=1.0, silent=False)
    simulation.run(BURST)
    assert simulation.ended == 500
    assert simulation.last_end < 6
    assert max(simulation.used.values()) <= 100


def test_calls_beyond_the_probes_are_woken_when_the_limit_becomes_known() -> None:
    simulation = Simulation(limit=100, period=1.0, silent=False)
    simulation.run([Plan(0.0, 0.1, lost=False, patience=None)] * (PROBES + 1))
    assert simulation.last_end < 1
