"""What each script runs, refuses and leaves alone.

Scripts run in a copy of the checkout whose tools are stand-ins that write down how they were called.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted(one.relative_to(ROOT).as_posix() for one in (ROOT / "scripts").iterdir() if not one.suffix)
SCRIPTS = [".ci/run", *(one for one in SCRIPTS if (ROOT / one).is_file())]
GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}

Run = subprocess.CompletedProcess[str]


def run(folder: Path, *command: str, **variables: str) -> Run:
    dropped = ("GITHUB_ACTIONS", "PYTHON", "CI")
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return subprocess.run(
        command, cwd=folder, env={**kept, **GIT, **variables}, capture_output=True, text=True, check=False
    )


def executable(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/usr/bin/env bash\n{text}\n", "utf-8")
    path.chmod(0o755)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The scripts in a folder of their own, in which setting up is done."""
    for one in SCRIPTS:
        (tmp_path / one).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / one, tmp_path / one)
    executable(tmp_path / "scripts/_env", "")
    for tool in ("python", "datadog-incidents", "ruff", "mypy", "pyright", "pip-compile"):
        executable(tmp_path / ".venv/bin" / tool, f'echo "{tool} $*"')
    return tmp_path


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_is_executable_bash_that_stops_at_the_first_failure(script: str) -> None:
    assert os.access(ROOT / script, os.X_OK)
    text = (ROOT / script).read_text("utf-8")
    assert text.startswith("#!/usr/bin/env bash\n") and "\nset -euo pipefail\n" in text
    checked = run(ROOT, "bash", "-n", script)
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize(
    ("script", "arguments", "called"),
    [
        ("scripts/demo", [], "python scripts/demo.py"),
        ("scripts/test", ["-k", "x"], "python -m pytest -n 2 -k x"),
        (".ci/run", ["-k", "x"], "python -m pytest -n 2 -k x"),
        ("scripts/generate", ["--check"], "python -m generator --check"),
        ("scripts/fuzz", ["--seed", "1"], "datadog-incidents fuzz --seed 1"),
        ("scripts/lint", ["--spec"], "== document\npython -m generator.lint"),
    ],
)
def test_a_script_runs_its_tool_wherever_it_is_called_from(
    script: str, arguments: list[str], called: str, checkout: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    done = run(tmp_path_factory.mktemp("elsewhere"), str(checkout / script), *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{called}\n", "")


@pytest.mark.parametrize("script", [".ci/run", "scripts/demo", "scripts/test", "scripts/generate"])
def test_a_script_fails_as_its_tool_does(script: str, checkout: Path) -> None:
    executable(checkout / ".venv/bin/python", "exit 3")
    assert run(checkout, script).returncode == 3


@pytest.mark.parametrize("script", [one for one in SCRIPTS if one not in ("scripts/_env", "scripts/propose")])
def test_a_script_does_nothing_where_it_cannot_be_set_up(script: str, checkout: Path) -> None:
    executable(checkout / "scripts/_env", "exit 4")
    done = run(checkout, script)
    assert (done.returncode, done.stdout) == (4, "")


@pytest.mark.parametrize("failing", ["ruff", "mypy", "pyright", "python"])
def test_lint_goes_on_after_a_failure_and_fails_in_the_end(failing: str, checkout: Path) -> None:
    executable(checkout / ".venv/bin" / failing, "exit 1")
    done = run(checkout, "scripts/lint")
    assert done.returncode == 1
    assert re.findall(r"^== (.*)", done.stdout, re.M) == [
        "ruff format",
        "ruff check",
        "mypy",
        "pyright",
        "document",
    ]


@pytest.mark.parametrize(("script", "usage"), [("lint", "[--spec]"), ("propose", "[--dry-run]")])
def test_wrong_usage_is_told_with_status_2(script: str, usage: str, checkout: Path) -> None:
    done = run(checkout, f"scripts/{script}", "--bogus")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"usage: scripts/{script} {usage}\n"


@pytest.fixture
def clone(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone in which scripts/generate changed, added and removed something, and a person did, too."""
    origin = tmp_path_factory.mktemp("origin")
    git(origin, "init", "--quiet", "--bare", "--initial-branch", "main")
    git(checkout, "init", "--quiet", "--initial-branch", "main")
    (checkout / ".gitignore").write_text(".venv/\n", "utf-8")
    for name in ("generated/old.py", "generated/changed.py", "wrapper/datadog_incidents/_sync/x.py"):
        (checkout / name).parent.mkdir(parents=True, exist_ok=True)
        (checkout / name).write_text("before\n", "utf-8")
    git(checkout, "add", "--all")
    git(checkout, "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "-m", "Begin")
    git(checkout, "remote", "add", "origin", str(origin))
    git(checkout, "push", "--quiet", "origin", "main")
    return checkout


CHANGES = {
    " D generated/old.py",
    " M generated/changed.py",
    " M wrapper/datadog_incidents/_sync/x.py",
    "?? generated/deep/new.py",
}


def regenerate(clone: Path) -> None:
    (clone / "generated/old.py").unlink()
    (clone / "generated/changed.py").write_text("after\n", "utf-8")
    (clone / "wrapper/datadog_incidents/_sync/x.py").write_text("after\n", "utf-8")
    (clone / "generated/deep").mkdir()
    (clone / "generated/deep/new.py").write_text("after\n", "utf-8")
    (clone / "wrapper/datadog_incidents/by_hand.py").write_text("after\n", "utf-8")


def git(folder: Path, *arguments: str) -> str:
    done = run(folder, "git", *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("arguments", "variables"),
    [([], {}), (["--dry-run"], {"GITHUB_ACTIONS": "true", "GITHUB_REF_NAME": "main"})],
    ids=["outside GitHub", "dry run"],
)
def test_propose_lists_what_was_generated_and_leaves_it_alone(
    arguments: list[str], variables: dict[str, str], clone: Path
) -> None:
    regenerate(clone)
    before = git(clone, "status", "--porcelain", "--untracked-files=all")
    done = run(clone, "scripts/propose", *arguments, **variables)
    assert (done.returncode, set(done.stdout.splitlines())) == (0, CHANGES)
    assert git(clone, "status", "--porcelain", "--untracked-files=all") == before
    assert git(clone, "log", "--format=%s", "--all").split() == ["Begin"]


def test_propose_commits_and_pushes_what_was_generated_and_nothing_else(clone: Path) -> None:
    regenerate(clone)
    done = run(clone, "scripts/propose", GITHUB_ACTIONS="true", GITHUB_REF_NAME="main")
    assert done.returncode == 0, done.stderr
    pushed = git(clone, "ls-remote", "origin", "refs/heads/main").split()[0]
    changed = git(clone, "show", "--format=%s", "--name-only", "--no-renames", pushed).split("\n\n")
    assert changed[0] == "Regenerate from spec/"
    assert set(changed[1].split()) == {line[3:] for line in CHANGES}
    assert git(clone, "status", "--porcelain") == "?? wrapper/datadog_incidents/by_hand.py\n"


def test_propose_has_nothing_to_do_where_nothing_was_generated(clone: Path) -> None:
    done = run(clone, "scripts/propose", GITHUB_ACTIONS="true", GITHUB_REF_NAME="main")
    assert (done.returncode, done.stdout) == (0, "nothing to commit\n")
