"""Benchmark of the fuzzer: runs of the command against the mock, in its process and over loopback.

Wall-clock time depends on what else the machine does, also on the mock in a process of its own. The CPU time
is that of the fuzzer's process alone, including its start and the writing of the report.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path

from attrs import frozen

from .canned import API_KEY, APP_KEY
from .loopback import mock
from .machine import describe

SEED = 1
TIMEOUT = 3600
"""Time limit of a run in seconds, after which its process is killed."""
IN_PROCESS, LOOPBACK = "in process", "over loopback"
PROFILES = ("quick", "ci")
ENGINES = ("contract", "model")
"""Engines that are measured alone, too."""
RATES = {IN_PROCESS: 300, LOOPBACK: 150}
"""Cases a second that are to be reached without a report, by where the mock runs."""
LONGEST_CI = 180
"""Seconds in which the profile `ci` is to end."""
COUNTS = re.compile(r"([\d,]+) cases in .*? ([\d,]+) requests")
HEADERS = (
    *("profile", "engine", "mock", "report", "exit", "cases", "requests"),
    *("seconds", "cases/s", "CPU seconds", "cases/CPU s", "CPU ratio", "report MB"),
)


@frozen
class Run:
    """A run of the fuzzer.

    Attributes:
        profile: profile of the run.
        engine: engine, or `all`.
        server: where the mock runs.
        has_report: whether a report was written.
        status: exit status.
        cases: test cases.
        requests: requests.
        seconds: wall-clock time from the start to the end of the process.
        cpu: CPU time of the process, in seconds.
        size: size of the report in MB.
    """

    profile: str
    engine: str
    server: str
    has_report: bool
    status: int
    cases: int
    requests: int
    seconds: float
    cpu: float
    size: float

    def cells(self, baseline: Run) -> tuple[str, ...]:
        """Format for a table. Ratios are those of the CPU time per request, which is what a report costs."""
        ratio = (self.cpu / self.requests) / (baseline.cpu / baseline.requests)
        return (
            *(self.profile, self.engine, self.server, "yes" if self.has_report else "no"),
            *(str(self.status), f"{self.cases:,}", f"{self.requests:,}"),
            *(f"{self.seconds:.1f}", f"{self.cases / self.seconds:.0f}"),
            *(f"{self.cpu:.1f}", f"{self.cases / self.cpu:.0f}", f"{ratio:.2f}", f"{self.size:.0f}"),
        )


def main(folder: Path, *, quick: bool) -> int:
    """Measure the fuzzer, print the table, and write it to FUZZER.md of a folder.

    Returns:
        Exit status: 1 if a run did not pass.
    """
    runs: list[Run] = []
    for run in _runs(PROFILES[:1] if quick else PROFILES):
        runs.append(run)
        print(f"{time.strftime('%H:%M:%S')} measured: {' '.join(run.cells(run))}", file=sys.stderr)
    text = markdown(runs)
    print(text)
    (folder / "FUZZER.md").write_text(text, "utf-8")
    return int(any(run.status for run in runs))


def markdown(runs: Sequence[Run]) -> str:
    """Format the report. The baseline of ratios is the first run with the same profile and engine."""
    rows = [HEADERS, ("---", "---", "---", "---", *["---:"] * (len(HEADERS) - 4))]
    for run in runs:
        same = (one for one in runs if (one.profile, one.engine) == (run.profile, run.engine))
        rows.append(run.cells(next(same)))
    table = "\n".join("| " + " | ".join(row) + " |" for row in rows)
    environment = "\n".join(f"- {name}: {value}" for name, value in describe().items())
    return f"{HEAD}\n\n{environment}\n\n{table}\n\n{_verdicts(runs)}\n"


def _verdicts(runs: Sequence[Run]) -> str:
    """Compare the runs of all engines with the targets: those for the rate are for runs without a report."""
    lines: list[str] = []
    for run in runs:
        if run.engine != "all":
            continue
        name = f"`{run.profile}` {run.server}{' with a report' if run.has_report else ''}"
        if not run.has_report:
            rate = run.cases / run.seconds
            met = "met" if rate >= RATES[run.server] else "missed"
            lines.append(f"- {met}: at least {RATES[run.server]} cases a second with {name}: {rate:.0f}")
        if run.profile == "ci":
            met = "met" if run.seconds <= LONGEST_CI else "missed"
            lines.append(f"- {met}: at most {LONGEST_CI} s with {name}: {run.seconds:.0f} s")
    return "\n".join(lines)


HEAD = f"""# Speed of the fuzzer

Written by `scripts/bench --fuzzer`: seed {SEED}, against the mock. Seconds are wall-clock time. The CPU ratio
is the CPU time per request, relative to the same profile and engine in process without a report."""


def _runs(profiles: Sequence[str]) -> Iterator[Run]:
    for profile in profiles:
        yield _run(profile, "all", IN_PROCESS, has_report=False)
        yield _run(profile, "all", LOOPBACK, has_report=False)
        yield _run(profile, "all", IN_PROCESS, has_report=True)
        if profile == "ci":  # as docs/fuzzing.md recommends before a merge
            yield _run(profile, "all", LOOPBACK, has_report=True)
        for engine in ENGINES:
            yield _run(profile, engine, IN_PROCESS, has_report=False)


def _run(profile: str, engine: str, server: str, *, has_report: bool) -> Run:
    command = [sys.executable, "-m", "datadog_incidents.cli", "fuzz", "--profile", profile]
    command += ["--engine", engine, "--seed", str(SEED)]
    environment = {**os.environ, "DD_API_KEY": API_KEY, "DD_APP_KEY": APP_KEY}
    with (
        tempfile.TemporaryDirectory() as folder,
        mock(timeout=TIMEOUT) if server == LOOPBACK else nullcontext() as url,
    ):
        report = Path(folder) / "report"
        command += ["--base-url", url] if url else []
        command += ["--report", str(report)] if has_report else []
        start, cpu = time.perf_counter(), _cpu_of_children()
        # S603: the command contains no external input.
        done = subprocess.run(  # noqa: S603
            command,
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            timeout=TIMEOUT,
            check=False,
        )
        seconds, cpu = time.perf_counter() - start, _cpu_of_children() - cpu
        size = sum(file.stat().st_size for file in report.glob("*")) / 1e6
    found = COUNTS.search(done.stdout)
    if found is None:
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout)
    cases, requests = (int(text.replace(",", "")) for text in found.groups())
    return Run(profile, engine, server, has_report, done.returncode, cases, requests, seconds, cpu, size)


def _cpu_of_children() -> float:
    """CPU time of the ended child processes in seconds; the mock is still running."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
