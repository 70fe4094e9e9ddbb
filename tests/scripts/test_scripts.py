"""Shell scripts: the tools they run, the arguments they refuse, and the files they leave unchanged.

Scripts run in a copy of the checkout whose tools are stubs that print how they were called.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "scripts").iterdir()
    if path.is_file() and not path.suffix
)
SCRIPTS = [".ci/run", *SCRIPTS]
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
    """A copy of the scripts, with stubs in place of scripts/_env and of the tools in .venv."""
    for script in SCRIPTS:
        (tmp_path / script).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / script, tmp_path / script)
    executable(tmp_path / "scripts/_env", "")
    for tool in ("python", "datadog-incidents", "ruff", "mypy", "pyright", "pip-compile"):
        executable(tmp_path / ".venv/bin" / tool, f'echo "{tool} $*"')
    return tmp_path


@pytest.mark.parametrize("script", SCRIPTS)
def test_script_is_executable_bash_that_stops_at_the_first_failure(script: str) -> None:
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
        ("scripts/lint", ["--spec"], "== spec\npython -m generator.lint"),
    ],
)
def test_script_runs_its_tool_from_any_working_directory(
    script: str, arguments: list[str], called: str, checkout: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    result = run(tmp_path_factory.mktemp("elsewhere"), str(checkout / script), *arguments)
    assert (result.returncode, result.stdout, result.stderr) == (0, f"{called}\n", "")


@pytest.mark.parametrize("script", [".ci/run", "scripts/demo", "scripts/test", "scripts/generate"])
def test_script_returns_the_exit_status_of_its_tool(script: str, checkout: Path) -> None:
    executable(checkout / ".venv/bin/python", "exit 3")
    assert run(checkout, script).returncode == 3


@pytest.mark.parametrize(
    "script", [script for script in SCRIPTS if script not in ("scripts/_env", "scripts/propose")]
)
def test_script_does_nothing_if_the_setup_fails(script: str, checkout: Path) -> None:
    executable(checkout / "scripts/_env", "exit 4")
    result = run(checkout, script)
    assert (result.returncode, result.stdout) == (4, "")


@pytest.mark.parametrize("failing", ["ruff", "mypy", "pyright", "python"])
def test_lint_continues_after_a_failure_and_fails_at_the_end(failing: str, checkout: Path) -> None:
    executable(checkout / ".venv/bin" / failing, "exit 1")
    result = run(checkout, "scripts/lint")
    assert result.returncode == 1
    assert re.findall(r"^== (.*)", result.stdout, re.M) == [
        "ruff format",
        "ruff check",
        "mypy",
        "pyright",
        "spec",
    ]


@pytest.mark.parametrize(("script", "usage"), [("lint", "[--spec]"), ("propose", "[--dry-run]")])
def test_wrong_usage_is_status_2(script: str, usage: str, checkout: Path) -> None:
    result = run(checkout, f"scripts/{script}", "--bogus")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == f"usage: scripts/{script} {usage}\n"


@pytest.fixture
def clone(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of a repository that contains generated files, with all changes pushed."""
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
    """Change, add and remove generated files, as scripts/generate does, and add a handwritten one."""
    (clone / "generated/old.py").unlink()
    (clone / "generated/changed.py").write_text("after\n", "utf-8")
    (clone / "wrapper/datadog_incidents/_sync/x.py").write_text("after\n", "utf-8")
    (clone / "generated/deep").mkdir()
    (clone / "generated/deep/new.py").write_text("after\n", "utf-8")
    (clone / "wrapper/datadog_incidents/handwritten.py").write_text("after\n", "utf-8")


def git(folder: Path, *arguments: str) -> str:
    result = run(folder, "git", *arguments)
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize(
    ("arguments", "variables"),
    [([], {}), (["--dry-run"], {"GITHUB_ACTIONS": "true", "GITHUB_REF_NAME": "main"})],
    ids=["outside GitHub", "dry run"],
)
def test_propose_lists_generated_files_without_committing_them(
    arguments: list[str], variables: dict[str, str], clone: Path
) -> None:
    regenerate(clone)
    before = git(clone, "status", "--porcelain", "--untracked-files=all")
    result = run(clone, "scripts/propose", *arguments, **variables)
    assert (result.returncode, set(result.stdout.splitlines())) == (0, CHANGES)
    assert git(clone, "status", "--porcelain", "--untracked-files=all") == before
    assert git(clone, "log", "--format=%s", "--all").split() == ["Begin"]


def test_propose_commits_and_pushes_only_generated_files(clone: Path) -> None:
    regenerate(clone)
    result = run(clone, "scripts/propose", GITHUB_ACTIONS="true", GITHUB_REF_NAME="main")
    assert result.returncode == 0, result.stderr
    pushed = git(clone, "ls-remote", "origin", "refs/heads/main").split()[0]
    changed = git(clone, "show", "--format=%s", "--name-only", "--no-renames", pushed).split("\n\n")
    assert changed[0] == "Regenerate from spec/"
    assert set(changed[1].split()) == {line[3:] for line in CHANGES}
    assert git(clone, "status", "--porcelain") == "?? wrapper/datadog_incidents/handwritten.py\n"


def test_propose_does_nothing_without_changes(clone: Path) -> None:
    result = run(clone, "scripts/propose", GITHUB_ACTIONS="true", GITHUB_REF_NAME="main")
    assert (result.returncode, result.stdout) == (0, "nothing to commit\n")
