"""Results name the commit of the code that was measured, and whether the code was changed since."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from mutation.commits import UNKNOWN, checked_out
from mutation.jobs import JobResult, result_from
from mutation.pool import run_all

from .fakes import job


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "bug.py").write_text("1")
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "First"]):
        identity = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", "-C", tmp_path, *identity, *arguments], check=True)  # noqa: S607
    return tmp_path


def test_commit_is_named(checkout: Path) -> None:
    head = subprocess.check_output(["git", "-C", checkout, "rev-parse", "HEAD"], text=True)  # noqa: S607
    assert len(checked_out(checkout)) >= 10
    assert head.startswith(checked_out(checkout))


@pytest.mark.parametrize("file", ["bug.py", "new.py"])
def test_changed_code_is_named(checkout: Path, file: str) -> None:
    head = checked_out(checkout)
    (checkout / "README.md").write_text("not code")
    assert checked_out(checkout) == head
    (checkout / "tests" / file).write_text("2")
    assert checked_out(checkout) == f"{head} with changes"


def test_commit_of_a_tree_without_git_is_unknown(tmp_path: Path) -> None:
    assert checked_out(tmp_path / "absent") == UNKNOWN
    assert result_from({"key": "kept before there were commits", "findings": []}).commit == UNKNOWN


def exit_with_3(*_: object) -> None:
    raise SystemExit(3)


def test_result_of_a_job_names_the_commit_at_its_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mutation.pool._commit", lambda: "abc")
    (done,) = run_all([job()], 1, exit_with_3)
    assert done[1] == JobResult(job().key, seconds=done[1].seconds, error="exit status 3", commit="abc")
