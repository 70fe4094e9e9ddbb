"""Progress of fuzzer runs: counts of the requests, responses and checks of schemathesis."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from attrs import asdict, define, field

COUNTS = ("checks", "failures", "cases", "parameters", "replies", "links")


@define
class Progress:
    """Counts of one run, or the sum of several.

    Attributes:
        stop_reasons: reasons of runs that ended early.
        known_checks: names of all checks in this version of schemathesis.
        checks: results by check, passed or failed.
        failures: failed results by check and operation, e.g. `ignored_auth GET /path`.
        cases: test cases by phase and operation, e.g. `coverage GET /path`.
        parameters: cases by operation and parameter that they contain, e.g. `GET /path query page[size]`.
        replies: responses by operation and status, e.g. `GET /path 200`.
        scenarios: executed scenarios of the stateful phase.
        links: successful steps by link, declared or inferred, under the names that schemathesis gives them.
        injected: responses injected into a mock, e.g. `get_incident 429`.
        resource_ids: IDs of the resources that existed at the end, by JSON:API type.
    """

    stop_reasons: list[str] = field(factory=list[str])
    known_checks: list[str] = field(factory=list[str])
    checks: Counter[str] = field(factory=Counter[str])
    failures: Counter[str] = field(factory=Counter[str])
    cases: Counter[str] = field(factory=Counter[str])
    parameters: Counter[str] = field(factory=Counter[str])
    replies: Counter[str] = field(factory=Counter[str])
    scenarios: int = 0
    links: Counter[str] = field(factory=Counter[str])
    injected: list[str] = field(factory=list[str])
    resource_ids: dict[str, list[str]] = field(factory=dict[str, list[str]])

    def save(self, path: Path) -> None:
        """Write the progress to a file for another process."""
        path.write_text(json.dumps(asdict(self)), "utf-8")

    @classmethod
    def load(cls, path: Path) -> Progress:
        """Read the progress that another process has saved."""
        saved = json.loads(path.read_text("utf-8"))
        counts: dict[str, Counter[str]] = {name: Counter(saved[name]) for name in COUNTS}
        return cls(**saved | counts)

    def add(self, other: Progress) -> None:
        """Add the progress of another run; its checks and resource IDs replace the previous ones."""
        self.stop_reasons += other.stop_reasons
        self.known_checks = other.known_checks
        self.scenarios += other.scenarios
        self.injected += other.injected
        self.resource_ids = other.resource_ids
        for name in COUNTS:
            getattr(self, name).update(getattr(other, name))
