"""What a run of schemathesis did, in numbers."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from attrs import asdict, define, field

COUNTS = ("checks", "failures", "cases", "parameters", "answers", "links")


@define
class Progress:
    """Counts of a run, or of several.

    Attributes:
        stopped: why a run ended that did not come to its end.
        known_checks: every check that this version of schemathesis has.
        checks: verdicts by check.
        failures: failed verdicts by check and operation, as in `ignored_auth GET /path`.
        cases: test cases by phase and operation, as in `coverage GET /path`.
        parameters: cases by operation and parameter that they send, as in `GET /path query page[size]`.
        answers: replies by operation and status, as in `GET /path 200`.
        scenarios: walks along links.
        links: steps that succeeded, by link, declared and inferred ones, as schemathesis names them.
        ordered: answers that a mock was ordered to give, as in `get_incident 429`.
        known: ids of resources that were there at the end, by JSON:API type.
    """

    stopped: list[str] = field(factory=list[str])
    known_checks: list[str] = field(factory=list[str])
    checks: Counter[str] = field(factory=Counter[str])
    failures: Counter[str] = field(factory=Counter[str])
    cases: Counter[str] = field(factory=Counter[str])
    parameters: Counter[str] = field(factory=Counter[str])
    answers: Counter[str] = field(factory=Counter[str])
    scenarios: int = 0
    links: Counter[str] = field(factory=Counter[str])
    ordered: list[str] = field(factory=list[str])
    known: dict[str, list[str]] = field(factory=dict[str, list[str]])

    def save(self, path: Path) -> None:
        """Write it down for another process."""
        path.write_text(json.dumps(asdict(self)), "utf-8")

    @classmethod
    def load(cls, path: Path) -> Progress:
        """Read what another process has saved."""
        saved = json.loads(path.read_text("utf-8"))
        counts: dict[str, Counter[str]] = {name: Counter(saved[name]) for name in COUNTS}
        return cls(**saved | counts)

    def add(self, more: Progress) -> None:
        """Take in what another run did."""
        self.stopped += more.stopped
        self.known_checks = more.known_checks
        self.scenarios += more.scenarios
        self.ordered += more.ordered
        self.known = more.known
        for name in COUNTS:
            getattr(self, name).update(getattr(more, name))
