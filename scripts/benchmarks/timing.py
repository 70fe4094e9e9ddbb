"""Takes samples of all peers in turns, so that what disturbs the machine disturbs them all alike."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any, Self

from attrs import asdict

from .peers import Setup

PATIENCE = 120
"""Seconds for one task, after which its process is ended."""

_PATHS = [str(Path(__file__).parents[1]), *filter(None, [os.environ.get("PYTHONPATH")])]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(_PATHS)}
"""Lets children find this package, wherever its parent had it from."""

Samples = dict[str, dict[int, float]]
"""Seconds by peer and round; a slow peer misses rounds."""


class PeerError(Exception):
    """A peer could not do what it was asked; the message is its own."""


class PeerProcess:
    """A worker, seen from outside."""

    def __init__(self, name: str) -> None:
        # S603: nothing in it comes from outside.
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "benchmarks.worker", name],
            env=ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._numbers: dict[str, int] = {}

    def facts(self, action: str, setup: Setup) -> tuple[list[Any], str]:
        """What the peer makes of a page, and what it makes nothing of."""
        result = self._ask(do="facts", action=action, setup=asdict(setup))
        return result["facts"], result["undecoded"]

    def seconds(self, action: str, setup: Setup, *, clock: str, once: bool = False) -> float:
        """Time an action; short ones are repeated, always as often as the first time."""
        number = 1 if once else self._numbers.get(action, 0)
        result = self._ask(do="time", action=action, setup=asdict(setup), number=number, clock=clock)
        self._numbers[action] = result["number"]
        seconds: float = result["seconds"]
        return seconds

    def _ask(self, **task: Any) -> Any:
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise AssertionError("both are pipes")
        watchdog = Timer(PATIENCE, self._process.kill)
        watchdog.start()
        try:
            print(json.dumps(task), file=stdin, flush=True)
            answer = json.loads(stdout.readline() or '{"error": "its process ended; see above"}')
        except BrokenPipeError:
            answer = {"error": "its process ended"}
        finally:
            watchdog.cancel()
        if "error" in answer:
            raise PeerError(answer["error"])
        return answer["result"]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()


def in_turns(
    takers: Mapping[str, Callable[[], float]], rounds: int, every: Mapping[str, int] | None = None
) -> Samples:
    """Take one sample of each peer a round, starting with another peer each time.

    Args:
        takers: take a sample, by peer.
        rounds: how many rounds.
        every: peers that take part only in every so manieth round.
    """
    samples: Samples = {name: {} for name in takers}
    names = list(takers)
    for turn in range(rounds):
        start = turn % len(names)
        for name in names[start:] + names[:start]:
            if turn % (every or {}).get(name, 1) == 0:
                samples[name][turn] = takers[name]()
    return samples


def median(samples: Samples, name: str) -> float:
    return statistics.median(samples[name].values())


def ratio(samples: Samples, one: str, other: str) -> float:
    """How many times as long as another a peer takes: the median over the rounds that both took part in."""
    return statistics.median(_pairs(samples, one, other, lambda mine, yours: mine / yours))


def excess(samples: Samples, one: str, other: str) -> float:
    """How much longer than another a peer takes, likewise."""
    return statistics.median(_pairs(samples, one, other, lambda mine, yours: mine - yours))


def _pairs(samples: Samples, one: str, other: str, combined: Callable[[float, float], float]) -> list[float]:
    mine, yours = samples[one], samples[other]
    return [combined(mine[turn], yours[turn]) for turn in mine if turn in yours]
