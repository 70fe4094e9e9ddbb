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
from types import FrameType
from typing import Any

import httpcore._synchronization
import pytest

from datadog_incidents import IncidentsClient, RetryPolicy
from datadog_incidents._sync.pool import CONNECTIONS, Pool

from ..client.loopback import Server
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
    """

    def __init__(self, number: int) -> None:
        self._left = number
        self.raised = False

    def __call__(self, frame: FrameType, event: str, _: Any) -> None:
        module = frame.f_globals.get("__name__", "")
        # Neither the locks of logging nor the hooks of pytest are ours.
        if event == "c_call" or module.partition(".")[0] in ("logging", "_pytest") or module == __name__:
            return
        if self._left == 0:
            self.raised = True
            raise KeyboardInterrupt
        self._left -= 1


def interrupted(client: IncidentsClient, interruption: Interruption) -> bool:
    """Make a call that is interrupted; False if it ended before that."""
    sys.setprofile(interruption)
    try:
        client.execute(call_of("list_incident_impacts"))
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
    contents: list[bytes] = []
    # In another thread, because a lock that is held for ever could not be reported otherwise.
    call = threading.Thread(
        target=lambda: contents.append(client.execute(call_of("list_incident_impacts")).content), daemon=True
    )
    call.start()
    call.join(20)
    assert contents == [b"1"]


def new_client(server: Server) -> IncidentsClient:
    retry = RetryPolicy(attempts=1)
    return IncidentsClient(base_url=server.url, access_token="t", unstable_operations="all", retry=retry)


def closes(client: IncidentsClient) -> bool:
    closing = threading.Thread(target=client.close, daemon=True)
    closing.start()
    closing.join(20)
    return not closing.is_alive()


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
        for number in range(100_000):
            if not warm:
                client.close()
                client = new_client(server)
            if not interrupted(client, Interruption(number)):
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
            for lock in (httpcore._synchronization.Lock, httpcore._synchronization.ThreadLock):
                patched.setattr(lock, "__enter__", interrupting(lock.__enter__))
            try:
                client.execute(call_of("list_incident_impacts"))
            except KeyboardInterrupt:
                pass
            else:
                assert left[0] >= 0  # the call needs fewer locks
        assert_intact(client)
        assert closes(client)
