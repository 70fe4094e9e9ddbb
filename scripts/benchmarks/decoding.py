"""Benchmark of decoding pages into models, after a check that all peers decode equal values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from functools import partial

from .normalization import difference
from .peers import (
    HTTPX,
    HTTPX2,
    HTTPX_ORJSON,
    JSON,
    OFFICIAL,
    ON_HTTPX2,
    ORJSON,
    OURS,
    PEERS,
    WITHOUT_ORJSON,
    Setup,
)
from .results import Notes, Row, Target, at_least, at_most, row
from .timing import PeerError, PeerProcess, Samples, interleaved, ratio

WHAT = {
    "page": "decode a page of 100 incidents (35 attributes)",
    "list": "decode a list page of 100 incidents (31 attributes)",
    "search": "decode a search page of 100 incidents, with facets",
}
LIMITS = {"page": 3.3, "list": 3.3, "search": 3.8}
"""Maximum time, as a multiple of orjson.loads."""
OFFICIAL_FACTOR = 60
INTERVALS = {OFFICIAL: 4}
"""Peers that are sampled only in every n-th round, because they are slow."""


def rows(setup: Setup, rounds: int) -> Iterator[Row]:
    """Measure the decoding of each page.

    Raises:
        PeerError: a peer decodes different values than the others.
    """
    names = [name for name in PEERS if name not in (HTTPX, HTTPX2, HTTPX_ORJSON, ON_HTTPX2)]
    with ExitStack() as stack:
        peers = {name: stack.enter_context(PeerProcess(name)) for name in names}
        for action, what in WHAT.items():
            failures, remarks = compare(peers, action, setup)
            samplers = {
                name: partial(peer.seconds, action, setup, clock="cpu")
                for name, peer in peers.items()
                if name not in failures
            }
            samples = interleaved(samplers, rounds, INTERVALS)
            notes = Notes(failures, remarks, _targets(action, samples))
            yield row(what, "ms", ORJSON, samples, notes, "all peers decode equal values; CPU time")


def compare(
    peers: Mapping[str, PeerProcess], action: str, setup: Setup
) -> tuple[dict[str, str], dict[str, str]]:
    """Compare the values decoded by every peer with those decoded by the standard library.

    Returns:
        Error messages of peers that could not decode the page, and remarks on parts that peers left as plain
        JSON.

    Raises:
        PeerError: a peer decoded different values, or datadog-incidents could not decode the page.
    """
    failures, remarks = {}, {}
    expected, _ = peers[JSON].normalized(action, setup)
    for name, peer in peers.items():
        try:
            decoded, undecoded = peer.normalized(action, setup)
        except PeerError as error:
            if name in (OURS, WITHOUT_ORJSON):
                raise
            failures[name] = str(error)
            continue
        if (where := difference(expected, decoded)) is not None:
            raise PeerError(f"{name} decodes {action} differently: {where}")
        if undecoded:
            remarks[name] = f"leaves {undecoded}"
    return failures, remarks


def _targets(action: str, samples: Samples) -> dict[str, list[Target]]:
    limit = LIMITS[action]
    times = ratio(samples, OURS, ORJSON)
    targets = {OURS: [at_most(limit, times, f"≤ {limit} times {ORJSON}")]}
    for name in ("pydantic", "cattrs"):
        if name in samples:
            targets[name] = [at_least(1, ratio(samples, name, OURS), f"slower than {OURS}")]
    if OFFICIAL in samples:
        factor = ratio(samples, OFFICIAL, OURS)
        targets[OFFICIAL] = [
            at_least(OFFICIAL_FACTOR, factor, f"≥ {OFFICIAL_FACTOR} times the time of {OURS}")
        ]
    return targets
