"""Jobs: runs of a tool against one server, each in a process of its own, and their results."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from attrs import asdict, frozen

FUZZER, ALONE = "fuzzer", "schemathesis"
"""Tools: the project's fuzzer, and the command line of schemathesis alone."""
CLEAN = "mock"
"""Name of the unchanged mock as a server."""

Key = tuple[str, str, str]


@frozen
class Job:
    """Run of a tool against one server.

    Attributes:
        tool: `FUZZER` or `ALONE`.
        server: name of a mutant or of a right server, or `CLEAN`.
        seed: seed of the run and of the mock.
        profile: profile of the fuzzer.
        engines: engines of the fuzzer, in order.
        operations: operations that schemathesis is restricted to; all if empty.
        limit: seconds after which the run ends.
        spoiled: operations whose first failure ends a run of the fuzzer.
        resources: tags of resources on which the fuzzer is run alone before it is run on all, to save time.
        ignored: failures of the unchanged mock, which do not count.
        is_other: whether the fuzzer expects no more of the server than of any other than its own mock.
    """

    tool: str
    server: str
    seed: int
    profile: str = ""
    engines: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    limit: float = 120.0
    spoiled: tuple[str, ...] = ()
    resources: tuple[str, ...] = ()
    ignored: tuple[Key, ...] = ()
    is_other: bool = False

    @property
    def key(self) -> str:
        """What makes the job distinct among those whose results are kept: all that its result depends on.

        The tags of resources follow from the spoiled operations, and the ignored failures from another job.
        """
        other = "other" if self.is_other else ""
        parts = (self.tool, self.server, str(self.seed), self.profile, "+".join(self.engines), other)
        named = {"operations": self.operations, "spoiled": self.spoiled}
        lists = (f"{name}={'+'.join(found)}" for name, found in named.items() if found)
        return " ".join([*filter(None, parts), f"limit={self.limit:g}", *lists])


@frozen
class Finding:
    """Failure that a tool reported.

    Attributes:
        engine: engine of the fuzzer; empty for schemathesis alone.
        check: name of the check, or title of schemathesis's failure.
        operations: IDs of the operations that it names, the most likely one first.
        subject: what it is about, as in the fuzzer's `Failure`.
        message: message, shortened.
    """

    engine: str
    check: str
    operations: tuple[str, ...]
    subject: str = ""
    message: str = ""

    @property
    def key(self) -> Key:
        """What makes the finding distinct: check, first operation and subject."""
        return self.check, self.operations[0], self.subject


@frozen
class JobResult:
    """Result of a job.

    Attributes:
        key: key of the job.
        findings: distinct failures, in the order in which they were found.
        requests: requests sent.
        seconds: duration.
        ended: why the run ended early; empty if it did not.
        error: why there was no proper run, e.g. a traceback's last line; empty if there was one.
        commit: commit of the code that was measured.
    """

    key: str
    findings: tuple[Finding, ...] = ()
    requests: int = 0
    seconds: float = 0.0
    ended: str = ""
    error: str = ""
    commit: str = "unknown"

    def catch(self, spoiled: Collection[str], ignored: Collection[Key] = ()) -> Finding | None:
        """Return the first finding that names one of some operations and is not ignored."""
        return next(
            (one for one in self.findings if {*one.operations} & {*spoiled} and one.key not in ignored), None
        )


def to_json(value: Job | JobResult) -> dict[str, Any]:
    """Convert a job or result to plain values."""
    return asdict(value)


def job_from(plain: dict[str, Any]) -> Job:
    """Return the job that `to_json` converted."""
    values = dict(plain)
    for name in ("engines", "operations", "spoiled", "resources"):
        values[name] = tuple(plain[name])
    values["ignored"] = tuple(tuple(one) for one in plain["ignored"])
    return Job(**values)


def result_from(plain: dict[str, Any]) -> JobResult:
    """Return the result that `to_json` converted."""
    values = dict(plain)
    values["findings"] = tuple(_finding_from(one) for one in plain["findings"])
    return JobResult(**values)


def _finding_from(plain: dict[str, Any]) -> Finding:
    values = dict(plain)
    values["operations"] = tuple(plain["operations"])
    return Finding(**values)
