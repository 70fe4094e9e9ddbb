"""The workflows run only the project's scripts, on the right events and with the least permissions.

No file of the repository depends on a machine.
"""

from __future__ import annotations

import os
import re
import subprocess
from fnmatch import fnmatchcase
from pathlib import Path

from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))
WORKFLOWS = {path.stem: YAML(typ="safe").load(path) for path in FILES}
JOBS = {(name, job): found for name, workflow in WORKFLOWS.items() for job, found in workflow["jobs"].items()}
ARGUMENTS = {"--check", "--spec", "diff", "commit", "push", "regenerated.patch"}
ARGUMENTS |= {"HEAD", "--report-only", "--markdown", "regenerated.md"}
ARGUMENTS |= {'"$PROPOSED/regenerated.patch"', '"$PROPOSED/regenerated.md"'}
ARGUMENTS |= {"--responses", "100000", "--report", "--hypothesis-profile=thorough"}
ARGUMENTS |= {'"origin/$BASE"', '"$GITHUB_STEP_SUMMARY"'}
HTTP_TESTS = [
    "tests/client",
    "tests/hostile",
    "tests/http",
    "tests/http_library",
    "tests/mock",
    "tests/official_client",
    "tests/policy",
    "tests/testing",
]
ARGUMENTS |= {*HTTP_TESTS}


def commands(workflow: str, job: str) -> list[str]:
    """Commands of a job's steps."""
    return [step["run"] for step in JOBS[workflow, job]["steps"] if "run" in step]


def test_workflows_run_only_scripts_of_the_project() -> None:
    """Except for upstream.yml, see test_upstream_workflow.py."""
    found = [
        command for workflow, job in JOBS if workflow != "upstream" for command in commands(workflow, job)
    ]
    assert found
    for command in found:
        script, *arguments = command.split()
        assert os.access(ROOT / script, os.X_OK)
        assert set(arguments) <= ARGUMENTS


def test_another_job_tests_with_httpx2() -> None:
    (test,) = (step for step in JOBS["ci", "httpx2"]["steps"] if "run" in step)
    assert test["run"].split() == ["scripts/test", *HTTP_TESTS]
    assert test["env"] == {"DD_INCIDENTS_HTTP": "httpx2"}


def test_test_job_checks_everything_on_every_push_and_pull_request() -> None:
    assert set(WORKFLOWS["ci"]["on"]) == {"push", "pull_request"}
    assert commands("ci", "test") == ["scripts/lint", "scripts/generate --check", ".ci/run"]
    assert "3.11" in JOBS["ci", "test"]["strategy"]["matrix"]["python"]


def test_clients_are_fuzzed_every_night_with_a_new_seed() -> None:
    (schedule,) = WORKFLOWS["fuzz-client"]["on"]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* \*", schedule["cron"])
    command = 'scripts/fuzz-client --responses 100000 --report "$GITHUB_STEP_SUMMARY"'
    assert commands("fuzz-client", "fuzz") == [command]
    assert_runs_with_both_libraries("fuzz-client", "fuzz")


def test_tests_are_run_thoroughly_every_night() -> None:
    (schedule,) = WORKFLOWS["test-thoroughly"]["on"]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* \*", schedule["cron"])
    assert commands("test-thoroughly", "test") == [".ci/run --hypothesis-profile=thorough"]
    assert_runs_with_both_libraries("test-thoroughly", "test")


def assert_runs_with_both_libraries(workflow: str, job: str) -> None:
    (step,) = (step for step in JOBS[workflow, job]["steps"] if "run" in step)
    assert JOBS[workflow, job]["strategy"]["matrix"]["library"] == ["httpx", "httpx2"]
    assert step["env"] == {"DD_INCIDENTS_HTTP": "${{ matrix.library }}"}


def test_actions_are_pinned_by_commit_with_the_tag_in_a_comment() -> None:
    uses = [line for path in FILES for line in re.findall(r"\buses:.*", path.read_text("utf-8"))]
    pins = [re.fullmatch(r"uses: (actions/[a-z-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)", line) for line in uses]
    assert len(pins) == sum("uses" in step for job in JOBS.values() for step in job["steps"])
    assert None not in pins
    versions = {pin.groups() for pin in pins if pin}
    assert len(versions) == len({action for action, _, _ in versions}), "one version of each action"


def test_checkouts_leave_no_token_behind() -> None:
    steps = [step for job in JOBS.values() for step in job["steps"]]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    # The job that opens the issue has no checkout.
    assert len(checkouts) == len(JOBS) - 1
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_regenerate_generates_in_one_job_and_pushes_in_another() -> None:
    generate = [
        "scripts/lint --spec",
        "scripts/generate",
        "scripts/redis",
        "scripts/test",
        "scripts/propose diff regenerated.patch",
        "scripts/compat HEAD --report-only --markdown regenerated.md",
    ]
    assert commands("regenerate", "generate") == generate
    commit = 'scripts/propose commit "$PROPOSED/regenerated.patch" "$PROPOSED/regenerated.md"'
    assert commands("regenerate", "propose") == [commit, "scripts/propose push"]
    assert JOBS["regenerate", "propose"]["needs"] == "generate"


def test_nothing_is_proposed_without_a_patch() -> None:
    steps = JOBS["regenerate", "generate"]["steps"]
    report, upload = steps[-2:]
    assert report["if"] == upload["if"] == "hashFiles('regenerated.patch') != ''"
    assert upload["with"]["path"].split() == ["regenerated.patch", "regenerated.md"]
    assert JOBS["regenerate", "propose"]["if"] == "needs.generate.outputs.patch != ''"


def test_pull_requests_are_compared_with_their_base() -> None:
    job = JOBS["ci", "compat"]
    assert job["if"] == "github.event_name == 'pull_request'"
    assert commands("ci", "compat") == ['scripts/compat "origin/$BASE" --markdown "$GITHUB_STEP_SUMMARY"']
    checkout, *_, compare = job["steps"]
    assert checkout["with"]["fetch-depth"] == 0
    assert compare["env"] == {"BASE": "${{ github.base_ref }}"}


def test_only_the_jobs_that_push_or_open_the_issue_may_write() -> None:
    assert all(workflow["permissions"] == {"contents": "read"} for workflow in WORKFLOWS.values())
    permissions = {key: job["permissions"] for key, job in JOBS.items() if "permissions" in job}
    assert permissions == {
        ("regenerate", "propose"): {"contents": "write"},
        ("upstream", "report"): {"issues": "write"},
    }


def test_only_the_steps_that_push_or_open_the_issue_get_a_token() -> None:
    assert JOBS["regenerate", "propose"]["steps"][-1] == {
        "run": "scripts/propose push",
        "env": {"GITHUB_TOKEN": "${{ github.token }}"},
    }
    assert "${{ github.token }}" in JOBS["upstream", "report"]["steps"][-1]["env"].values()
    text = "".join(path.read_text("utf-8") for path in FILES)
    assert len(re.findall(r"github\.token|secrets\.", text)) == 2


def test_the_untrusted_artifact_stays_outside_the_checkout() -> None:
    _, download, commit, _ = JOBS["regenerate", "propose"]["steps"]
    assert download["uses"].startswith("actions/download-artifact@")
    assert download["with"]["path"] == commit["env"]["PROPOSED"] == "${{ runner.temp }}/regenerated"


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
