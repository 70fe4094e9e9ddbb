"""upstream.yml: a job compares; another one, which runs nothing of the project, keeps one issue up to date.

The steps run here as in the workflow, with stubs of scripts/upstream and gh.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from upstreaming.__main__ import main

from .test_scripts import executable
from .test_workflows import JOBS, WORKFLOWS

COMPARE: dict[str, Any] = JOBS["upstream", "compare"]
REPORT: dict[str, Any] = JOBS["upstream", "report"]


def run_step(job: dict[str, Any], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the one step of a job that has commands, as GitHub's default shell does."""
    (step,) = (step for step in job["steps"] if "run" in step)
    return subprocess.run(
        ["bash", "-e", "-c", step["run"]],  # noqa: S607
        cwd=folder,
        env={"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(("status", "passes"), [(0, True), (1, True), (2, False), (127, False)])
def test_the_comparison_fails_the_job_only_if_it_is_not_possible(
    status: int, passes: bool, tmp_path: Path
) -> None:
    executable(tmp_path / "scripts/upstream", f'echo "report $*"; exit {status}')
    outputs = tmp_path / "outputs"
    done = run_step(COMPARE, tmp_path, GITHUB_OUTPUT=str(outputs))
    assert (done.returncode == 0, done.stderr) == (passes, "")
    assert (tmp_path / "upstream.md").read_text("utf-8") == "report --markdown\n"
    assert outputs.read_text("utf-8") == f"status={status}\n"


def test_the_comparison_has_the_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "--markdown" in capsys.readouterr().out


def test_only_a_report_with_something_new_is_uploaded() -> None:
    upload = COMPARE["steps"][-1]
    assert upload["if"] == "steps.compare.outputs.status == '1'"
    assert upload["with"]["path"] == "upstream.md"
    assert COMPARE["outputs"] == {"report": "${{ steps.upload.outputs.artifact-id }}"}
    assert (REPORT["needs"], REPORT["if"]) == ("compare", "needs.compare.outputs.report != ''")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("", ["issue create --title Title --body-file upstream.md"]),
        ("12", ["issue edit 12 --body-file upstream.md"]),
    ],
)
def test_one_issue_is_opened_and_then_updated(number: str, expected: list[str], tmp_path: Path) -> None:
    executable(tmp_path / "gh", f'echo "$*" >>calls; if [ "$2" = list ]; then echo "{number}"; fi')
    done = run_step(REPORT, tmp_path, TITLE="Title", BODY="upstream.md")
    assert (done.returncode, done.stderr) == (0, "")
    listing, *others = (tmp_path / "calls").read_text("utf-8").splitlines()
    assert listing.startswith("issue list --state open --app github-actions ")
    assert others == expected


def test_no_issue_is_opened_if_the_list_fails(tmp_path: Path) -> None:
    executable(tmp_path / "gh", 'echo "$*" >>calls; exit 4')
    assert run_step(REPORT, tmp_path, TITLE="Title", BODY="upstream.md").returncode == 4
    assert len((tmp_path / "calls").read_text("utf-8").splitlines()) == 1


def test_the_job_that_opens_the_issue_runs_nothing_of_the_project() -> None:
    download, step = REPORT["steps"]
    assert download["uses"].startswith("actions/download-artifact@")
    assert {line.split()[0] for line in step["run"].splitlines() if "gh " in line} == {"gh"}
    assert step["env"]["BODY"] == f"{download['with']['path']}/upstream.md"
    # Expressions in commands would be replaced before the shell parses them.
    assert "${{" not in step["run"]


def test_the_comparison_runs_weekly_and_on_demand() -> None:
    triggers = WORKFLOWS["upstream"]["on"]
    assert triggers.keys() == {"schedule", "workflow_dispatch"}
    (schedule,) = triggers["schedule"]
    minute, hour, day, month, weekday = schedule["cron"].split()
    assert (day, month) == ("*", "*") and (minute + hour + weekday).isdecimal()
