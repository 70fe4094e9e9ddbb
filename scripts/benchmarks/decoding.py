"""Decoding pages into models, after making sure that every peer finds the same in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from functools import partial

from .facts import difference
from .peers import HTTPX, JSON, OFFICIAL, ORJSON, OURS, PEERS, WITHOUT_ORJSON, Setup
from .results import Notes, Row, Target, at_least, at_most, row
from .timing import PeerError, PeerProcess, Samples, in_turns, ratio

WHAT = {
    "page": "decode a page of 100 incidents with 35 attributes",
    "list": "decode a page of 100 incidents as listed (31 attributes)",
    "search": "decode a search page of 100 incidents, with facets",
}
LIMITS = {"page": 3.3, "list": 3.3, "search": 3.8}
"""Multiples of orjson.loads."""
OFFICIAL_FACTOR = 60
SELDOM = {OFFICIAL: 4}


def rows(setup: Setup, rounds: int) -> Iterator[Row]:
    """Measure each page.

    Raises:
        PeerError: a peer decodes something else than the others.
    """
    names = [name for name in PEERS if name != HTTPX]
    with ExitStack() as stack:
        peers = {name: stack.enter_context(PeerProcess(name)) for name in names}
        for action, what in WHAT.items():
            failures, remarks = compare(peers, action, setup)
            takers = {
                name: partial(peer.seconds, action, setup, clock="cpu")
                for name, peer in peers.items()
                if name not in failures
            }
            samples = in_turns(takers, rounds, SELDOM)
            notes = Notes(failures, remarks, _targets(action, samples))
            yield row(what, "ms", ORJSON, samples, notes, "every peer found the same; CPU time")


def compare(
    peers: Mapping[str, PeerProcess], action: str, setup: Setup
) -> tuple[dict[str, str], dict[str, str]]:
    """Hold what every peer decoded against what the standard library did.

    Returns:
        Why peers failed to decode the page at all, and what others left as plain JSON.

    Raises:
        PeerError: one decoded something else, or it was ours that failed.
    """
    failures, remarks = {}, {}
    expected, _ = peers[JSON].facts(action, setup)
    for name, peer in peers.items():
        try:
            found, undecoded = peer.facts(action, setup)
        except PeerError as error:
            if name in (OURS, WITHOUT_ORJSON):
                raise
            failures[name] = str(error)
            continue
        if (where := difference(expected, found)) is not None:
            raise PeerError(f"{name} does not decode the same {action}: {where}")
        if undecoded:
            remarks[name] = f"leaves {undecoded}"
    return failures, remarks


def _targets(action: str, samples: Samples) -> dict[str, list[Target]]:
    limit = LIMITS[action]
    times = ratio(samples, OURS, ORJSON)
    targets = {OURS: [at_most(limit, times, f"≤ {limit} times {ORJSON}")]}
    for name in ("pydantic", "cattrs"):
        if name in samples:
            targets[name] = [at_least(1, ratio(samples, name, OURS), "slower than ours")]
    if OFFICIAL in samples:
        factor = ratio(samples, OFFICIAL, OURS)
        targets[OFFICIAL] = [at_least(OFFICIAL_FACTOR, factor, f"≥ {OFFICIAL_FACTOR} times as long as ours")]
    return targets
