"""Encoding the body of a create: from models that are there already, and from a user's arguments."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial

from .peers import JSON, OFFICIAL, OURS, Setup
from .results import Notes, Row, at_most, row
from .timing import PeerProcess, in_turns, ratio

WHAT = {
    "encode": ("encode a create body from models", 3.0),
    "encode flat": ("make a create request from plain arguments, to the bytes", None),
}


def rows(setup: Setup, rounds: int) -> Iterator[Row]:
    with ExitStack() as stack:
        peers = {name: stack.enter_context(PeerProcess(name)) for name in (OURS, JSON, OFFICIAL)}
        for action, (what, limit) in WHAT.items():
            takers = {name: partial(peer.seconds, action, setup, clock="cpu") for name, peer in peers.items()}
            samples = in_turns(takers, rounds)
            targets = {}
            if limit is not None:
                times = ratio(samples, OURS, JSON)
                targets = {OURS: [at_most(limit, times, f"≤ {limit} times json.dumps of the plain dict")]}
            size = len(json.dumps(json.loads(setup.content("body"))))
            yield row(what, "µs", JSON, samples, Notes(targets=targets), f"{size} bytes; CPU time")
