"""Benchmark of encoding the body of a create, from existing models and from plain arguments."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial

from .peers import JSON, OFFICIAL, OURS, Setup
from .results import Notes, Row, at_most, row
from .timing import PeerProcess, interleaved, ratio

WHAT = {
    "encode": ("encode a create body from models", 3.0),
    "encode flat": ("build a create request from plain arguments, up to its bytes", None),
}


def rows(setup: Setup, rounds: int) -> Iterator[Row]:
    with ExitStack() as stack:
        peers = {name: stack.enter_context(PeerProcess(name)) for name in (OURS, JSON, OFFICIAL)}
        for action, (what, limit) in WHAT.items():
            samplers = {
                name: partial(peer.seconds, action, setup, clock="cpu") for name, peer in peers.items()
            }
            samples = interleaved(samplers, rounds)
            targets = {}
            if limit is not None:
                times = ratio(samples, OURS, JSON)
                targets = {OURS: [at_most(limit, times, f"≤ {limit} times json.dumps of the plain dict")]}
            size = len(json.dumps(json.loads(setup.content("body"))))
            yield row(what, "µs", JSON, samples, Notes(targets=targets), f"{size} bytes; CPU time")
