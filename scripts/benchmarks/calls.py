"""Benchmark of one call, from the method to its result, over a transport without a network."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial

from .canned import BATCH
from .peers import HTTPX, HTTPX2, HTTPX_ORJSON, ON_HTTPX2, OURS, WITHOUT_ORJSON, Setup
from .results import Notes, Row, at_most, row
from .timing import PeerProcess, interleaved, ratio

LIMIT = 1.15
CALLS = {
    "call": ("one call without a network", 1),
    "call async": ("one asynchronous call without a network", BATCH),
}
WITH_CHECKS = f"{OURS} with check_replies"
CHECKED = {
    "call": "one call without a network, with checks of the response",
    "call page": "one call for 100 incidents without a network, with checks of the response",
}


def rows(setup: Setup, rounds: int) -> Iterator[Row]:
    with ExitStack() as stack:
        names = (OURS, WITHOUT_ORJSON, HTTPX, HTTPX_ORJSON, ON_HTTPX2, HTTPX2)
        peers = {name: stack.enter_context(PeerProcess(name)) for name in names}
        for action, (what, calls) in CALLS.items():
            samplers = {name: partial(_seconds, peer, action, setup, calls) for name, peer in peers.items()}
            samples = interleaved(samplers, rounds)
            times = ratio(samples, OURS, HTTPX_ORJSON)
            targets = {OURS: [at_most(LIMIT, times, f"≤ {LIMIT} times {HTTPX_ORJSON}")]}
            yield row(what, "µs", HTTPX, samples, Notes(targets=targets), "CPU time")
        for action, what in CHECKED.items():
            actions = {OURS: action, WITH_CHECKS: f"{action} checked"}
            samplers = {name: partial(_seconds, peers[OURS], one, setup, 1) for name, one in actions.items()}
            yield row(what, "µs", OURS, interleaved(samplers, rounds), note="CPU time")


def _seconds(peer: PeerProcess, action: str, setup: Setup, calls: int) -> float:
    return peer.seconds(action, setup, clock="cpu") / calls
