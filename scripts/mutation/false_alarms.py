"""False alarms: failures that the fuzzer reports about the unchanged mock and about right servers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from . import commits
from .jobs import CLEAN, FUZZER, Job, JobResult
from .kept import Kept
from .report import table

LIMIT = 900.0
"""Seconds after which a run counts as failed."""


@frozen
class Alarms:
    """Runs against one server with one profile.

    Attributes:
        server: name of the server.
        profile: profile of the fuzzer.
        results: results, one for each seed.
    """

    server: str
    profile: str
    results: tuple[JobResult, ...]

    @property
    def failures(self) -> list[str]:
        """False alarms, each once, and the errors of runs that had no proper end."""
        found = {
            f"{one.check} {one.operations[0]}: {one.message}"
            for result in self.results
            for one in result.findings
        }
        errors = {result.error or result.ended for result in self.results} - {""}
        return sorted(found | errors)


def jobs(servers: Iterable[str], quick: int, ci: int, engines: tuple[str, ...]) -> Iterator[Job]:
    """Yield the runs against servers: with several seeds against the mock, with one against any other.

    Args:
        servers: names of the servers.
        quick: number of seeds of the profile `quick` for the mock.
        ci: number of seeds of the profile `ci` for the mock.
        engines: engines of the fuzzer.
    """
    for server in servers:
        numbers = {"quick": quick, "ci": ci} if server == CLEAN else {"quick": 1}
        for profile, number in numbers.items():
            for seed in range(1, number + 1):
                yield Job(FUZZER, server, seed, profile, engines, limit=LIMIT)


def alarms(all_jobs: Iterable[Job], kept: Kept) -> list[Alarms]:
    """Return the results of runs by server and profile, as far as there are any."""
    groups: dict[tuple[str, str], list[JobResult]] = {}
    for job in all_jobs:
        result = kept.get(job.key)
        if result is not None:
            groups.setdefault((job.server, job.profile), []).append(result)
    return [Alarms(server, profile, tuple(results)) for (server, profile), results in groups.items()]


def summary(found: Sequence[Alarms]) -> str:
    """Return the number of runs and the false alarms."""
    lines = [f"{one.server} ({one.profile}): {alarm}" for one in found for alarm in one.failures]
    runs = sum(len(one.results) for one in found)
    servers = len({one.server for one in found})
    verdict = f"{'met' if not lines else 'missed'}: no false alarm in {runs} runs against {servers} servers"
    return "\n".join([*lines, verdict])


def section(found: Sequence[Alarms], planned: int) -> str:
    """Return the section of the page in docs/ in Markdown, without its heading.

    The rows name the commits of their runs if these are not all the same.

    Args:
        found: the runs that have a result.
        planned: number of all runs.
    """
    results = [result for one in found for result in one.results]
    several = len({one.commit for one in results}) > 1
    rows = [["server", "profile", "runs", "requests", "false alarms", *(["commit"] if several else [])]]
    for one in found:
        name = "the mock" if one.server == CLEAN else one.server.replace("_", " ")
        requests = sum(result.requests for result in one.results)
        alarmed = "<br>".join(one.failures) or "none"
        commit = [commits.distinct(one.results)] if several else []
        rows.append([name, one.profile, str(len(one.results)), f"{requests:,}", alarmed, *commit])
    verdict = summary(found).splitlines()[-1]
    partial = [PARTIAL.format(run=len(results), planned=planned)] if len(results) < planned else []
    return "\n\n".join([INTRODUCTION, *partial, commits.sentence(results), verdict, table(rows)]) + "\n"


INTRODUCTION = """`scripts/mutants --false-alarms` runs the fuzzer with several seeds against the unchanged
mock; and with one seed against the mock as a live server, with `--live-writes`, against variants of the mock
that a right server may be, those of `tests/fuzz/right_servers/`, and against an implementation of incidents,
todos and incident types that was written apart from the mock, that of `tests/fuzz/second_implementation/`."""

PARTIAL = """Until now, {run} of {planned} runs have been made; `scripts/mutants --false-alarms --resume`
makes the others."""
