"""The workflows run only the project's scripts, on the right events; no file depends on a machine."""

from __future__ import annotations

import os
import re
import subprocess
from fnmatch import fnmatchcase
from pathlib import Path

from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = {path.stem: YAML(typ="safe").load(path) for path in (ROOT / ".github/workflows").glob("*.yml")}


def steps(workflow: str, job: str) -> list[str]:
    """Commands of a job's steps."""
    return [step["run"] for step in WORKFLOWS[workflow]["jobs"][job]["steps"] if "run" in step]


def test_workflows_run_only_scripts_of_the_project() -> None:
    commands = [
        command
        for name, workflow in WORKFLOWS.items()
        for job in workflow["jobs"]
        for command in steps(name, job)
    ]
    assert commands
    for command in commands:
        script, *arguments = command.split()
        assert os.access(ROOT / script, os.X_OK)
        assert all(argument in ("--check", "--spec") for argument in arguments)


def test_test_job_checks_everything_on_every_push_and_pull_request() -> None:
    assert set(WORKFLOWS["ci"]["on"]) == {"push", "pull_request"}
    assert steps("ci", "test") == ["scripts/lint", "scripts/generate --check", "scripts/test"]
    assert "3.11" in WORKFLOWS["ci"]["jobs"]["test"]["strategy"]["matrix"]["python"]


def test_regenerate_job_lints_generates_tests_and_proposes() -> None:
    commands = ["scripts/lint --spec", "scripts/generate", "scripts/test", "scripts/propose"]
    assert steps("regenerate", "regenerate") == commands


def test_regenerate_job_starts_on_changes_of_inputs_but_not_of_outputs() -> None:
    patterns = WORKFLOWS["regenerate"]["on"]["push"]["paths"]

    def starts(path: str) -> bool:
        return any(fnmatchcase(path, pattern) for pattern in patterns)

    inputs = ["spec", "scripts/generator", "wrapper/datadog_incidents/_async"]
    outputs = ["generated", "wrapper/datadog_incidents/_sync"]
    assert [path for path in files(*inputs) if not starts(path)] == []
    assert starts("requirements/dev.lock") and starts("pyproject.toml")
    assert [path for path in files(*outputs) if starts(path)] == []


def files(*folders: str) -> list[str]:
    """Files of the checkout; if it is a git repository, without ignored files."""
    git = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *folders]
    listed = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0:
        names = [name for name in listed.stdout.split("\0") if name]
    else:
        names = [
            path.relative_to(ROOT).as_posix() for folder in folders for path in (ROOT / folder).rglob("*")
        ]
    found = [name for name in names if (ROOT / name).is_file() and "__pycache__" not in name]
    assert found
    return found


def test_no_file_contains_a_machines_path_or_a_registrys_address() -> None:
    folders = ["work", "root", "home", "Users", "opt/pypi", "opt/wheels"]
    registries = ["pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org"]
    banned = re.compile(rf"(?<![\w.\-/}}])/(?:{'|'.join(folders)})/|{'|'.join(map(re.escape, registries))}")
    top_level = [path.name for path in ROOT.iterdir() if path.name not in (".git", ".venv")]
    found = [
        f"{name}:{number}: {line}"
        for name in files(*top_level)
        for number, line in enumerate((ROOT / name).read_text("utf-8", "replace").splitlines(), 1)
        if banned.search(line)
    ]
    assert found == []
