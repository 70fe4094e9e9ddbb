"""Tally of one process: what it did, what failed, and which invariants it saw broken."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from attrs import asdict, field, frozen

MAX_DETAILS = 20
"""Broken invariants that are kept with details, per process and invariant."""


@frozen
class Rest:
    """State of a process while no call is in progress.

    Attributes:
        descriptors: open file descriptors.
        threads: threads.
        objects: objects that the garbage collector tracks.
        megabytes: resident memory.
    """

    descriptors: int
    threads: int
    objects: int
    megabytes: float


@frozen
class Tally:
    """Counts of one process; thread-safe.

    Attributes:
        counts: counts by group and name, e.g. `counts["calls"]["create"]`.
        maxima: maximum of each measured value.
        broken: details of broken invariants, by invariant.
        rests: states at rest: after the warm-up, after half of the faults, and after all of them.
    """

    counts: dict[str, Counter[str]] = field(factory=dict)
    maxima: dict[str, float] = field(factory=dict)
    broken: dict[str, list[str]] = field(factory=dict)
    rests: list[Rest] = field(factory=list)
    _lock: Lock = field(factory=Lock, init=False, eq=False, repr=False)

    def count(self, group: str, name: str, number: int = 1) -> None:
        with self._lock:
            self.counts.setdefault(group, Counter())[name] += number

    def maximum(self, name: str, value: float) -> None:
        with self._lock:
            self.maxima[name] = max(value, self.maxima.get(name, value))

    def break_invariant(self, invariant: str, detail: str) -> None:
        """Record a broken invariant."""
        self.count("broken", invariant)
        with self._lock:
            details = self.broken.setdefault(invariant, [])
            if len(details) < MAX_DETAILS:
                details.append(detail)

    def add(self, other: Tally) -> None:
        """Add the counts of another process. Its states at rest are its own."""
        for group, counter in other.counts.items():
            for name, number in counter.items():
                self.count(group, name, number)
        for name, value in other.maxima.items():
            self.maximum(name, value)
        with self._lock:
            for invariant, details in other.broken.items():
                known = self.broken.setdefault(invariant, [])
                known += details[: MAX_DETAILS - len(known)]

    def write(self, path: Path) -> None:
        """Write the tally to a file that appears complete or not at all."""
        partial = path.with_suffix(".partial")
        with self._lock:
            content = asdict(self, filter=lambda attribute, _: not attribute.name.startswith("_"))
            partial.write_text(json.dumps(content), "utf-8")
        partial.replace(path)

    @classmethod
    def read(cls, path: Path) -> Tally:
        return cls.of(json.loads(path.read_text("utf-8")))

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> Tally:
        return cls(
            counts={group: Counter(counter) for group, counter in content["counts"].items()},
            maxima=dict(content["maxima"]),
            broken=dict(content["broken"]),
            rests=[Rest(**rest) for rest in content["rests"]],
        )
