"""The workflows call our scripts only, at the right moments, and no file ties the project to a machine."""

from __future__ import annotations

import os
import re
import subprocess
from fnmatch import fnmatchcase
from pathlib import Path

from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = {one.stem: YAML(typ="safe").load(one) for one in (ROOT / ".github/workflows").glob("*.yml")}


def steps(workflow: str, job: str) -> list[str]:
    return [step["run"] for step in WORKFLOWS[workflow]["jobs"][job]["steps"] if "run" in step]


def test_workflows_run_scripts_of_ours_and_nothing_else() -> None:
    commands = [one for name, flow in WORKFLOWS.items() for job in flow["jobs"] for one in steps(name, job)]
    assert commands
    for command in commands:
        script, *arguments = command.split()
        assert os.access(ROOT / script, os.X_OK)
        assert all(argument in ("--check", "--spec") for argument in arguments)


def test_the_test_job_checks_everything_on_every_push_and_pull_request() -> None:
    assert set(WORKFLOWS["ci"]["on"]) == {"push", "pull_request"}
    assert steps("ci", "test") == ["scripts/lint", "scripts/generate --check", "scripts/test"]
    assert "3.11" in WORKFLOWS["ci"]["jobs"]["test"]["strategy"]["matrix"]["python"]


def test_the_regenerate_job_lints_generates_tests_and_proposes() -> None:
    wanted = ["scripts/lint --spec", "scripts/generate", "scripts/test", "scripts/propose"]
    assert steps("regenerate", "regenerate") == wanted


def test_the_regenerate_job_starts_on_all_that_is_read_and_on_nothing_that_is_written() -> None:
    patterns = WORKFLOWS["regenerate"]["on"]["push"]["paths"]

    def starts(path: str) -> bool:
        return any(fnmatchcase(path, pattern) for pattern in patterns)

    read = ["spec", "scripts/generator", "wrapper/datadog_incidents/_async"]
    written = ["generated", "wrapper/datadog_incidents/_sync"]
    assert [one for one in files(*read) if not starts(one)] == []
    assert starts("requirements/dev.lock") and starts("pyproject.toml")
    assert [one for one in files(*written) if starts(one)] == []


def files(*folders: str) -> list[str]:
    """Files of the checkout, by git where it is one, so that nothing ignored is among them."""
    git = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *folders]
    listed = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0:
        names = [name for name in listed.stdout.split("\0") if name]
    else:
        names = [
            path.relative_to(ROOT).as_posix() for folder in folders for path in (ROOT / folder).rglob("*")
        ]
    found = [one for one in names if (ROOT / one).is_file() and "__pycache__" not in one]
    assert found
    return found


def test_no_file_names_a_machine_or_a_registry() -> None:
    top = ["work", "root", "home", "Users", "opt/pypi", "opt/wheels"]
    registries = ["pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org"]
    banned = re.compile(rf"(?<![\w.\-/}}])/(?:{'|'.join(top)})/|{'|'.join(map(re.escape, registries))}")
    everything = [one.name for one in ROOT.iterdir() if one.name not in (".git", ".venv")]
    found = [
        f"{name}:{number}: {line}"
        for name in files(*everything)
        for number, line in enumerate((ROOT / name).read_text("utf-8", "replace").splitlines(), 1)
        if banned.search(line)
    ]
    assert found == []
