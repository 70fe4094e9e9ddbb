"""Interrupts: Ctrl-C at any point of a call loses no slot, leaves no lock, and spoils no later call.

The interrupts are deterministic. Python handles signals when a function starts and when a call ends, so a
profile function raises one at each of these points in turn.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module
from types import FrameType
from typing import Any

import pytest

from datadog_incidents import IncidentsClient, RetryPolicy
from datadog_incidents._http.library import httpcore
from datadog_incidents._policy.rate_limit_window import Ticket
from datadog_incidents._policy.rate_limiter import Limiter
from datadog_incidents._policy.sleep import Signal
from datadog_incidents._sync.pool import CONNECTIONS, Pool

from ..amounts import amount, some
from ..client.loopback import Server, reply
from .kit import call_of, numbered, scripted

RATE_LIMITED = numbered(
    1,
    "X-RateLimit-Limit: 100000",
    "X-RateLimit-Period: 60",
    "X-RateLimit-Remaining: 100000",
    "X-RateLimit-Reset: 60",
)


class Interruption:
    """Profile function that raises KeyboardInterrupt at one event.

    Args:
        number: number of the event, from 0.
        within: last part of the name of the only module whose events count; empty for all.
    """

    def __init__(self, number: int, within: str = "") -> None:
        self._left = number
        self._within = within
        self.raised = False

    def __call__(self, frame: FrameType, event: str, _: Any) -> None:
        module = frame.f_globals.get("__name__", "")
        # Neither the locks of logging nor the hooks of pytest are ours.
        if event == "c_call" or module.partition(".")[0] in ("logging", "_pytest") or module == __name__:
            return
        if not module.endswith(self._within):
            return
        if self._left == 0:
            self.raised = True
            raise KeyboardInterrupt
        self._left -= 1


def interrupted(action: Callable[[], object], number: int) -> bool:
    """Interrupt an action at one event; False if it ended before that."""
    interruption = Interruption(number)
    sys.setprofile(interruption)
    try:
        action()
    except KeyboardInterrupt:
        pass
    finally:
        sys.setprofile(None)
    return interruption.raised


def assert_intact(client: IncidentsClient) -> None:
    """Check that all slots are free, that no lock is held, and that calls succeed."""
    pool: Any = client._http._pool
    assert isinstance(pool, Pool)
    assert pool._slots._free.qsize() == CONNECTIONS
    for window in client._engine._limiter._windows.values():
        assert (window.in_flight, window.waiting) == (set(), [])
    results = in_other_thread(lambda: client.execute(call_of("list_incident_impacts")).content)
    assert results == [b"1"]


def in_other_thread(action: Callable[[], object]) -> list[object]:
    """Result of an action; empty if it does not end, because a lock is held for ever."""
    results: list[object] = []
    thread = threading.Thread(target=lambda: results.append(action()), daemon=True)
    thread.start()
    thread.join(20)
    return results


def new_client(server: Server) -> IncidentsClient:
    retry = RetryPolicy(attempts=1)
    return IncidentsClient(base_url=server.url, access_token="t", unstable_operations="all", retry=retry)


def closes(client: IncidentsClient) -> bool:
    return in_other_thread(client.close) == [None]


# The socket of a connection that is lost is closed with a warning, by the garbage collector.
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
# An interrupt inside a finalizer of the library cannot be raised.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("warm", [False, True], ids=["new", "warm"])
def test_interrupt_at_any_point(warm: bool) -> None:
    with scripted(RATE_LIMITED) as server:
        open_before = len(os.listdir("/dev/fd"))
        client = new_client(server)
        number = 0
        # A new client takes long, and most points are those of the call itself.
        for number in some(range(0, 100_000, amount(2 if warm else 3, 1)), 2):
            if not warm:
                client.close()
                client = new_client(server)
            if not interrupted(partial(client.execute, call_of("list_incident_impacts")), number):
                break
            assert_intact(client)
        assert number > 500
        assert closes(client)
        gc.collect()
        assert len(os.listdir("/dev/fd")) <= open_before + 10  # the server closes its own a little later


@pytest.mark.parametrize("number", range(12))
def test_interrupt_just_after_a_lock_of_the_library_is_acquired(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An interrupt can hit between the acquisition of a lock and the block that releases it."""
    left = [number]

    def interrupting(enter: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def acquire(lock: Any) -> Any:
            entered = enter(lock)
            left[0] -= 1
            if left[0] == -1:
                raise KeyboardInterrupt
            return entered

        return acquire

    with scripted(RATE_LIMITED) as server:
        client = new_client(server)
        client.execute(call_of("list_incident_impacts"))
        with monkeypatch.context() as patched:
            locks = import_module(f"{httpcore.__name__}._synchronization")
            for lock in (locks.Lock, locks.ThreadLock):
                patched.setattr(lock, "__enter__", interrupting(lock.__enter__))
            try:
                client.execute(call_of("list_incident_impacts"))
            except KeyboardInterrupt:
                pass
            else:
                assert left[0] >= 0  # the call needs fewer locks
        assert_intact(client)
        assert closes(client)


KNOWN_LIMIT = {
    "x-ratelimit-limit": "1",
    "x-ratelimit-period": "1",
    "x-ratelimit-remaining": "1",
    "x-ratelimit-reset": "1",
}


def limited() -> tuple[Limiter, list[Ticket[Signal]]]:
    """Limiter with a limit of one call, and three tickets: one in flight, two that wait."""
    limiter = Limiter()
    first = limiter.ticket("get", Signal)
    assert limiter.admit(first, 0.0) is None
    limiter.record(first, 200, KNOWN_LIMIT, 0.0, 60.0)
    tickets = [limiter.ticket("get", Signal) for _ in range(3)]
    assert [limiter.admit(ticket, 0.0) is None for ticket in tickets] == [True, False, False]
    return limiter, tickets


@pytest.mark.parametrize(
    "action",
    [
        lambda limiter, ticket: limiter.leave(ticket, 0.0, counted=False),
        lambda limiter, ticket: limiter.leave(ticket, 1.0),
        lambda limiter, ticket: limiter.record(ticket, 200, KNOWN_LIMIT, 1.0, 60.0),
        lambda limiter, ticket: limiter.record(ticket, 429, KNOWN_LIMIT, 1.0, 60.0),
    ],
    ids=["leave", "leave counted", "record", "record refused"],
)
def test_interrupt_while_a_call_wakes_others(action: Callable[[Limiter, Ticket[Signal]], None]) -> None:
    number = 0
    for number in range(1000):
        limiter, (ended, waiting, last) = limited()
        if not interrupted(partial(action, limiter, ended), number):
            break
        del ended

        def proceed() -> None:
            for ticket in (waiting, last):  # noqa: B023  # called below
                assert ticket.signal is not None
                ticket.signal.set()
                ticket.signal.wait(1000)
            now = 100.0
            while (wait := limiter.admit(waiting, now)) is not None:  # noqa: B023
                now += wait

        assert in_other_thread(proceed)
    assert number > 5


def test_interrupt_while_a_call_waits() -> None:
    number = 0
    for number in range(1000):
        signal = Signal()
        signal.clear()
        if not interrupted(partial(signal.wait, 0.0001), number):
            break
        signal.set()
        assert in_other_thread(partial(signal.wait, 1000))
    assert number > 1


def test_interrupt_while_the_rest_of_a_list_is_abandoned_is_raised() -> None:
    """Python would only print one that hits the finalizer of a suspended generator."""
    listed = reply(b'{"data": [{"type": "users", "id": "a"}, {"type": "users", "id": "b"}]}')
    with scripted(listed) as server, new_client(server) as client:
        items = client.listing(call_of("list_incident_impacts"), lambda _: ["a", "b"])
        assert items.take(1) == ["a"]
        number = 0
        for number in range(100_000):
            interruption, taken = Interruption(number, within="lists"), None
            sys.setprofile(interruption)
            with suppress(KeyboardInterrupt):
                taken = items.take(1)
            sys.setprofile(None)
            if not interruption.raised:
                break
            assert taken is None
        assert number > 10
