"""One run of the fuzzer: cases until the requested number of responses, and the failures that they show."""

from __future__ import annotations

import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from attrs import define, field

from .cases import KINDS, Case, Kind
from .checks import Failure, failures
from .clients import Clients, clients
from .clock import EndlessError
from .generation import NAMES, case
from .reduction import reduced

MAX_SECONDS = 30
"""Seconds after which a case counts as endless. Most take a millisecond."""


@define
class Findings:
    """Counts and failures of a run.

    Attributes:
        seed: seed of the run.
        responses: number of generated responses by kind; each is received by both clients.
        seconds: CPU time by kind, which other processes on the machine do not change.
        changes: number of responses by change, e.g. by corruption.
        failing: number of cases by the key of the failure.
        failures: smallest known failure by key.
    """

    seed: int
    responses: Counter[Kind] = field(factory=Counter)
    seconds: Counter[Kind] = field(factory=Counter)
    changes: Counter[str] = field(factory=Counter)
    failing: Counter[tuple[str, str]] = field(factory=Counter)
    failures: dict[tuple[str, str], Failure] = field(factory=dict)

    def add(self, failure: Failure) -> None:
        """Count a failure, and keep it if it is the smallest of its key."""
        self.failing[failure.key] += 1
        known = self.failures.get(failure.key)
        if known is None or failure.case.size < known.case.size:
            self.failures[failure.key] = failure


def run(
    seed: int,
    responses: int,
    kinds: Sequence[Kind] = KINDS,
    operations: Sequence[str] = NAMES,
    *,
    fail_fast: bool = False,
    progress: Callable[[Findings], None] = lambda _: None,
) -> Findings:
    """Run cases until enough responses were generated.

    Args:
        seed: seed of the cases.
        responses: number of responses.
        kinds: kinds of responses.
        operations: IDs of the operations to call.
        fail_fast: whether to stop at the first failure, and leave it as it was found.
        progress: function that is called after each case.
    """
    findings = Findings(seed)
    number = 0
    with clients() as both:
        while findings.responses.total() < responses:
            found = case(seed, number, kinds, operations)
            number += 1
            _run_case(found, both, findings)
            progress(findings)
            if fail_fast and findings.failures:
                return findings
        for failure in [*findings.failures.values()]:
            findings.failures[failure.key] = _smaller(failure, both)
    return findings


def _run_case(found: Case, both: Clients, findings: Findings) -> None:
    started = time.process_time()
    for failure in checked(found, both):
        findings.add(failure)
    findings.seconds[found.kind] += time.process_time() - started  # type: ignore[assignment]
    findings.responses[found.kind] += len(found.responses)
    findings.changes.update(change for one in found.responses for change in one.changes)


def checked(found: Case, both: Clients) -> list[Failure]:
    """Return the failures that a case shows, including that it does not end."""
    try:
        with _time_limit():
            return failures(found, both)
    except EndlessError as error:
        return [Failure("ends", str(error), str(error), found)]


def _smaller(failure: Failure, both: Clients) -> Failure:
    shown = {failure.case: failure}

    def shows_failure(candidate: Case) -> bool:
        found = next((one for one in checked(candidate, both) if one.key == failure.key), None)
        if found is not None:
            shown[candidate] = found
        return found is not None

    return shown[reduced(failure.case, shows_failure)]


@contextmanager
def _time_limit() -> Iterator[None]:
    def interrupt(number: int, frame: FrameType | None) -> None:
        raise EndlessError(f"no end after {MAX_SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, MAX_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
