"""After runs that end in the middle, everything of others is as before, and nothing of the runs remains."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection
from datadog_incidents.fuzz.live.clean_up import CleanUp, clean_up_journal
from datadog_incidents.fuzz.live.marks import new_run_id
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving

from ...amounts import amount
from .audit import violations
from .foreign import add_foreign, added, is_residue, keys_of, readings, stored

RUNS = amount(16, 60)  # with those of test_killed_command, 20 even by default
KILLED = -9
ENDED = 3
ROOT = Path(__file__).parents[3]
WAYS = [*itertools.product(("SIGKILL", "SIGTERM", "interrupt", "error"), ("before", "sent", "recorded"))]
random = Random(13)  # noqa: S311  # repeatable


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked")
def test_runs_killed_at_random_points_leave_nothing_and_change_nothing(tmp_path: Path) -> None:
    mock = MockDatadog(seed=1, max_calls=None)
    foreign = add_foreign(mock)
    read = readings(mock, foreign)
    made = 0
    with serving(mock) as url, Runner() as runner:
        for number, (how, when) in zip(range(RUNS), itertools.cycle(WAYS), strict=False):
            before, calls = stored(mock), len(mock.calls)
            journal, run_id = tmp_path / f"{number}.ndjson", new_run_id()
            status = runner.run(
                url=url,
                keys=keys_of(mock),
                journal=str(journal),
                run_id=run_id,
                seed=number,
                foreign=foreign.ids,
                at=random.randint(1, 25),
                how=how,
                when=when,
            )
            assert status == (KILLED if how == "SIGKILL" else ENDED)
            clean_up = cleaned(journal, url, mock)
            assert clean_up.is_complete, clean_up.lines()
            made += len(clean_up.deleted) + len(clean_up.absent)
            assert how == "SIGKILL" or not clean_up.deleted, "the run did not clean up by itself"
            assert readings(mock, foreign) == read
            for key, value in added(before, mock).items():
                email = value["attributes"].get("email", "no email")
                assert is_residue(key, value) or any(email in one for one in clean_up.kept), value
            assert violations(mock.calls[calls:], foreign, run_id) == []
            assert not cleaned(journal, url, mock).deleted, "a second clean-up deleted something"
    assert made > RUNS, "the runs ended too early to show anything"


class Runner:
    """Process that runs scripted clients."""

    def __enter__(self) -> Runner:
        command = [sys.executable, "-m", "tests.fuzz.live.killed_runs"]
        self._process = subprocess.Popen(
            command,
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        return self

    def run(self, **job: Any) -> int:
        """Run a job and return the status of its process."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def __exit__(self, *_: object) -> None:
        self._process.communicate()


def cleaned(journal: Path, url: str, mock: MockDatadog) -> CleanUp:
    """Clean up by a journal, over HTTP."""
    connection = Connection(url, keys_of(mock), Budget(), trust_env=False)
    try:
        return clean_up_journal(journal, connection)
    finally:
        connection.close()
