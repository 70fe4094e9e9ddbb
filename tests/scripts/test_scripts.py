"""Shell scripts: the tools they run, the arguments they refuse, and the files they leave unchanged.

Scripts run in a copy of the checkout whose tools are stubs that print how they were called.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from .shell import ROOT, run

SCRIPTS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "scripts").iterdir()
    if path.is_file() and not path.suffix
)
SCRIPTS = [".ci/run", *SCRIPTS]
WITHOUT_SETUP = ("scripts/_env", "scripts/propose", "scripts/redis", "scripts/redoc", "scripts/tools")
LINTERS = ("ruff", "mypy", "pyright", "shellcheck", "actionlint", "zizmor", "hadolint")
TOOLS = ("python", "datadog-incidents", "pip-compile", *LINTERS)


def executable(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/usr/bin/env bash\n{text}\n", "utf-8")
    path.chmod(0o755)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the scripts, with stubs in place of those that install something and of the tools."""
    for script in SCRIPTS:
        (tmp_path / script).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / script, tmp_path / script)
    for script in ("scripts/_env", "scripts/redis", "scripts/tools"):
        executable(tmp_path / script, "")
    for tool in TOOLS:
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
        ("scripts/test", ["-k", "x"], "python -m pytest -n 3 -k x"),
        (".ci/run", ["-k", "x"], "python -m pytest -n 3 -k x"),
        ("scripts/generate", ["--check"], "python -m generator --check"),
        ("scripts/compat", ["HEAD"], "python -m compatibility HEAD"),
        ("scripts/fuzz", ["--seed", "1"], "datadog-incidents fuzz --seed 1"),
        ("scripts/fuzz-client", ["--seed", "1"], "python -m client_fuzzing --seed 1"),
        ("scripts/upstream", ["--json"], "python -m upstreaming --json"),
        ("scripts/lint", ["--spec"], "== spec\npython -m generator.lint"),
    ],
)
def test_script_runs_its_tool_from_any_working_directory(
    script: str, arguments: list[str], called: str, checkout: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    result = run(tmp_path_factory.mktemp("elsewhere"), str(checkout / script), *arguments)
    assert (result.returncode, result.stdout, result.stderr) == (0, f"{called}\n", "")


@pytest.mark.parametrize(
    "script", [".ci/run", "scripts/demo", "scripts/test", "scripts/generate", "scripts/upstream"]
)
def test_script_returns_the_exit_status_of_its_tool(script: str, checkout: Path) -> None:
    executable(checkout / ".venv/bin/python", "exit 3")
    assert run(checkout, script).returncode == 3


@pytest.mark.parametrize(
    "script",
    [one for one in SCRIPTS if one not in WITHOUT_SETUP],
)
def test_script_does_nothing_if_the_setup_fails(script: str, checkout: Path) -> None:
    executable(checkout / "scripts/_env", "exit 4")
    result = run(checkout, script)
    assert (result.returncode, result.stdout) == (4, "")


@pytest.mark.parametrize("failing", [*LINTERS, "python"])
def test_lint_continues_after_a_failure_and_fails_at_the_end(failing: str, checkout: Path) -> None:
    executable(checkout / ".venv/bin" / failing, "exit 1")
    result = run(checkout, "scripts/lint")
    assert result.returncode == 1
    assert re.findall(r"^== (.*)", result.stdout, re.M) == [
        "ruff format",
        "ruff check",
        "mypy",
        "pyright",
        "shellcheck",
        "actionlint",
        "zizmor",
        "hadolint",
        "spec",
    ]


def test_lint_checks_every_script_and_every_workflow(checkout: Path) -> None:
    shutil.copytree(ROOT / ".github/workflows", checkout / ".github/workflows")
    calls = run(checkout, "scripts/lint").stdout.splitlines()
    (shellcheck,) = (call.split()[1:] for call in calls if call.startswith("shellcheck "))
    assert sorted(shellcheck) == SCRIPTS
    (actionlint,) = (call.split() for call in calls if call.startswith("actionlint "))
    names = ("ci", "fuzz-client", "regenerate", "test-thoroughly", "upstream")
    assert actionlint[-len(names) :] == [f".github/workflows/{name}.yml" for name in names]
    (zizmor,) = (call.split() for call in calls if call.startswith("zizmor "))
    assert {"--offline", "--pedantic", ".github"} <= set(zizmor)


def test_wrong_usage_of_lint_is_status_2(checkout: Path) -> None:
    result = run(checkout, "scripts/lint", "--bogus")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "usage: scripts/lint [--spec]\n"
