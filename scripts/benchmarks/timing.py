"""Interleaved samples of all peers, so that other load on the machine affects all of them alike."""

from __future__ import annotations

import json
import operator
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

TIMEOUT = 120
"""Time limit of a task in seconds, after which its process is killed."""

_PATHS = [str(Path(__file__).parents[1]), *filter(None, [os.environ.get("PYTHONPATH")])]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(_PATHS)}
"""Environment in which child processes can import this package."""

Samples = dict[str, dict[int, float]]
"""Seconds by peer and round. Slow peers take part in some rounds only."""


class PeerError(Exception):
    """A peer failed to perform a task; the message is that of the peer."""


class PeerProcess:
    """Handle to a worker process.

    Args:
        name: name of the peer.
    """

    def __init__(self, name: str) -> None:
        # S603: the command contains no external input.
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "benchmarks.worker", name],
            env=ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._numbers: dict[str, int] = {}

    def normalized(self, action: str, setup: Setup) -> tuple[list[Any], str]:
        """Decode a page and return its normal form, and a remark on parts that the peer leaves undecoded.

        Raises:
            PeerError: the peer failed to decode the page.
        """
        result = self._request(do="normalize", action=action, setup=asdict(setup))
        return result["normalized"], result["undecoded"]

    def seconds(self, action: str, setup: Setup, *, clock: str, once: bool = False) -> float:
        """Measure the time of an action in seconds.

        Args:
            action: name of the action.
            setup: input of the action.
            clock: `cpu` or `wall`.
            once: perform the action once per sample. Otherwise it is repeated; the number of repetitions is
                determined by the first sample.

        Raises:
            PeerError: the peer failed.
        """
        number = 1 if once else self._numbers.get(action, 0)
        result = self._request(do="time", action=action, setup=asdict(setup), number=number, clock=clock)
        self._numbers[action] = result["number"]
        seconds: float = result["seconds"]
        return seconds

    def _request(self, **task: Any) -> Any:
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise AssertionError("stdin and stdout must be pipes")
        watchdog = Timer(TIMEOUT, self._process.kill)
        watchdog.start()
        try:
            print(json.dumps(task), file=stdin, flush=True)
            response = json.loads(stdout.readline() or '{"error": "the worker process ended; see above"}')
        except BrokenPipeError:
            response = {"error": "the worker process ended"}
        finally:
            watchdog.cancel()
        if "error" in response:
            raise PeerError(response["error"])
        return response["result"]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()


def interleaved(
    samplers: Mapping[str, Callable[[], float]], rounds: int, intervals: Mapping[str, int] | None = None
) -> Samples:
    """Take one sample per peer and round, with a different first peer in each round.

    Args:
        samplers: functions that take a sample, by peer.
        rounds: number of rounds.
        intervals: n for peers that take part only in every n-th round, starting with the first.
    """
    samples: Samples = {name: {} for name in samplers}
    names = list(samplers)
    for number in range(rounds):
        start = number % len(names)
        for name in names[start:] + names[:start]:
            if number % (intervals or {}).get(name, 1) == 0:
                samples[name][number] = samplers[name]()
    return samples


def median(samples: Samples, name: str) -> float:
    return statistics.median(samples[name].values())


def ratio(samples: Samples, peer: str, baseline: str) -> float:
    """Time of a peer relative to another: the median over the rounds in which both took part."""
    return statistics.median(_combined(samples, peer, baseline, operator.truediv))


def excess(samples: Samples, peer: str, baseline: str) -> float:
    """Time of a peer minus that of another: the median over the rounds in which both took part."""
    return statistics.median(_combined(samples, peer, baseline, operator.sub))


def _combined(
    samples: Samples, peer: str, baseline: str, combine: Callable[[float, float], float]
) -> list[float]:
    left, right = samples[peer], samples[baseline]
    return [combine(left[number], right[number]) for number in left if number in right]
