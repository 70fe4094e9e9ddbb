"""scripts/compat as a whole, in a copy of this tree that is a git repository."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from compatibility.__main__ import SPEC, VERSION, main
from compatibility.checkout import checked_out
from compatibility.programs import PROGRAMS
from compatibility.python.surface import PINNED

from tests.scripts.shell import GIT, git

ROOT = Path(__file__).parents[2]
QUICK = ["--only", "spec", "--only", "python", "--only", "cli", "--only", "mock"]
"""All subjects except typing, whose type checkers take long."""

LEFT_OUT = ("model", "contract", "live")
"""Folders of the engines of the fuzzer, which contain nothing that is compared."""

CREATE = "wrapper/datadog_incidents/cli/arguments.py"
CONTROL = "wrapper/datadog_incidents/mock/serving/endpoints/state.py"
RETRY = "wrapper/datadog_incidents/_policy/retry.py"


@pytest.fixture(autouse=True)
def _same_settings_of_git(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in GIT.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Repository with one commit, which contains nothing to compare."""
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "CHANGELOG.md").touch()
    git(folder, "init", "--quiet", "--initial-branch", "main")
    commit(folder)
    return folder


@pytest.fixture
def with_spec(tmp_path: Path) -> Path:
    """Repository with one commit, which contains the bundled spec and what states the version."""
    folder = tmp_path / "with_spec"
    for name in (SPEC, VERSION, "CHANGELOG.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    commit(folder)
    return folder


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Repository with one commit, which contains the files that are compared."""
    folder = tmp_path / "repository"
    # With the bytecode, so that Python need not compile the packages again, and without most of the fuzzer.
    for name in ("generated/datadog_incidents_api", "wrapper/datadog_incidents"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns(*LEFT_OUT))
    (folder / ".gitignore").write_text("__pycache__\n", "utf-8")
    for name in (PINNED, PROGRAMS, "CHANGELOG.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    commit(folder)
    return folder


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    author = ("-c", "user.name=A", "-c", "user.email=a@example.com")
    git(folder, *author, "commit", "--quiet", "--message", "Change")


def contents(folder: Path) -> dict[Path, int]:
    """Files in the working tree with the times of their changes, also those that git ignores."""
    return {one: one.stat().st_mtime_ns for one in folder.rglob("*") if ".git" not in one.parts}


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def changed_spec(repository: Path, description: str, **schema: Any) -> None:
    document = json.loads((repository / SPEC).read_text("utf-8"))
    document["components"]["schemas"]["IncidentSeverity"] |= {"description": description, **schema}
    (repository / SPEC).write_text(json.dumps(document), "utf-8")


def test_changes_of_every_subject_require_an_entry_and_layout_does_not_count(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in (CREATE, CONTROL, RETRY):
        file = repository / name
        file.write_text("# A comment.\n" + file.read_text("utf-8").replace("\n\n\n", "\n\n\n\n"), "utf-8")
    replace(repository / CREATE, '"--root-cause"', '"--cause"')
    replace(repository / CONTROL, 'reset": {"POST"', 'renew": {"POST"')
    replace(repository / RETRY, "def in_time(", "def _in_time(")
    changed_spec(repository, "Severity.", enum=["SEV-1"])
    before = contents(repository)
    summary = tmp_path / "summary.md"
    assert main(["main", *QUICK, "--json", "--markdown", str(summary)], repository) == 1
    report = json.loads(capsys.readouterr().out)
    found = {(one["kind"], one["subject"], one["message"]) for one in report["changes"]}
    assert {
        ("additive", "spec", 'value "SEV-2" removed'),
        ("cosmetic", "spec", "description changed"),
        ("breaking", "python", "removed"),
        ("breaking", "cli", "option removed"),
        ("additive", "cli", "option added"),
        ("breaking", "mock", "endpoint removed"),
        ("additive", "mock", "endpoint added"),
    } <= found
    assert Counter(subject for _, subject, _ in found) == {"spec": 7, "python": 1, "cli": 2, "mock": 2}
    assert len(report["missing"]) == 1 and "has no entry" in report["missing"][0]
    assert "## Breaking (" in summary.read_text("utf-8") and summary.read_text("utf-8").isascii()
    assert contents(repository) == before


def test_an_entry_and_after_a_release_a_step_complete_a_change(
    with_spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed_spec(with_spec, "Severity.", enum=["SEV-1"])
    only = ["main", "--only", "spec"]
    assert main(only, with_spec) == 1
    assert main([*only, "--report-only"], with_spec) == 0
    replace(with_spec / "CHANGELOG.md", "### Added\n", "### Added\n\n- Fewer severities.\n")
    assert main(only, with_spec) == 0
    git(with_spec, "tag", "v0.1.0")
    capsys.readouterr()
    assert main(only, with_spec) == 1
    assert "missing: wrapper/datadog_incidents/version.py: 0.1.0 must be" in capsys.readouterr().out
    replace(with_spec / VERSION, "0.1.0", "0.2.0")
    replace(
        with_spec / "CHANGELOG.md", "## Unreleased: 0.1.0", "## Unreleased: 0.2.0\n\n- Fewer.\n\n## 0.1.0"
    )
    assert main(only, with_spec) == 0


def test_the_order_of_the_spec_is_no_change(with_spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads((with_spec / SPEC).read_text("utf-8"))
    (with_spec / SPEC).write_text(json.dumps(document, sort_keys=True), "utf-8")
    assert main(["main", "--only", "spec"], with_spec) == 0
    assert capsys.readouterr().out == "Since main: no changes for users\n"


@pytest.mark.parametrize("ref", ["nothing", "--upload-pack=x", "main:CHANGELOG.md", ""])
def test_an_unknown_commit_is_status_2(ref: str, small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "spec", "--", ref], small) == 2
    assert capsys.readouterr().err == f"scripts/compat: git knows no commit {ref!r}\n"


def test_a_shallow_clone_is_named_as_the_reason(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (small / "more").touch()
    commit(small)
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth", "1", small.as_uri(), str(shallow))
    assert main(["HEAD~1"], shallow) == 2
    message = capsys.readouterr().err
    assert "git knows no commit 'HEAD~1'; the clone is shallow: run `git fetch --unshallow" in message


def test_a_folder_that_is_no_repository_is_status_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert main(["HEAD"], tmp_path) == 2
    assert "is not a git repository" in capsys.readouterr().err


def test_a_commit_without_the_spec_is_status_2(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["main", "--only", "spec"], small) == 2
    assert f"{SPEC} is missing in one of the trees" in capsys.readouterr().err


def test_a_spec_that_was_changed_but_not_generated_is_status_2(
    with_spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "spec", with_spec / "spec")
    assert main(["main", "--only", "spec"], with_spec) == 0
    capsys.readouterr()
    replace(with_spec / "spec/resources/todos.yaml", "Content, assignees", "Text, assignees")
    assert main(["main", "--only", "spec"], with_spec) == 2
    assert capsys.readouterr().err == (
        f"scripts/compat: {SPEC} is older than spec/: run scripts/generate first\n"
    )


def test_the_checkout_is_removed(small: Path) -> None:
    with checked_out(small, "main") as folder:
        assert (folder / "CHANGELOG.md").exists() and folder != small
    assert not folder.exists()
