"""Types that type checkers infer, and mistakes that they report."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mypy_in_process import run_mypy

ROOT = Path(__file__).parents[2]
PROGRAMS = Path(__file__).with_name("programs.py")

PREAMBLE = """\
from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents_api.models import IncidentNotificationHandle, IncidentTypeConfiguration

async def main(dd: IncidentsClient, add: AsyncIncidentsClient) -> None:
    incident = dd.incidents.get("id")
    attributes = incident.attributes
"""

REVEALED = {
    "dd.incidents.get('id').attributes.title": "str",
    "attributes.public_id": "int",
    "attributes.is_test": "bool | Unset",
    "incident.created_by.id": "str",
    "attributes.created": "datetime",
    "attributes.fields or {}": "dict[str, IncidentFieldAttributesSingleValue"
    " | IncidentFieldAttributesMultipleValue | UnknownVariant]",
    "incident.commander": "IncidentUserData | None",
    "incident.included": "Sequence[object]",
    "incident.response.status": "int",
    "dd.incidents.list()": "Listing[Incident]",
    "[one.attributes.title for one in dd.incidents.list()]": "list[str]",
    "[one for one in dd.incidents.search('state:active')]": "list[Incident]",
    "next(dd.incidents.list(errors='collect').pages()).errors": "tuple[DecodingError, ...]",
    "next(dd.todos.list('id').pages()).items": "list[IncidentTodoView]",
    "dd.todos.get('id', 'todo').attributes.assignees": "list[str | IncidentTodoAnonymousAssignee"
    " | UnknownVariant]",
    "IncidentTypeConfiguration(allow_workflows=True).create_message": "str | Unset",
    "(await add.incidents.get('id')).attributes.title": "str",
    "add.incidents.list()": "AsyncListing[Incident]",
    "[one async for one in add.incidents.search('state:active')]": "list[Incident]",
    "await add.incidents.list().first()": "Incident | None",
}
"""Types that both checkers infer, by expression."""

MISTAKES = {
    "incident.attributes.titel": ("attr-defined", "reportAttributeAccessIssue"),
    "incident.titel": ("attr-defined", "reportAttributeAccessIssue"),
    "dd.incident": ("attr-defined", "reportAttributeAccessIssue"),
    "attributes.customer_impact_duration + 1": ("operator", "reportOperatorIssue"),
    "dd.incidents.create(titel='t')": ("call-arg", "reportCallIssue"),
    "dd.incidents.create(title=7)": ("arg-type", "reportArgumentType"),
    "dd.incidents.list(errors='ignore')": ("arg-type", "reportArgumentType"),
    "dd.incidents.update('id', detected='today')": ("arg-type", "reportArgumentType"),
    "IncidentTypeConfiguration(allow_workflow=True)": ("call-arg", "reportCallIssue"),
    "IncidentTypeConfiguration(allow_workflows='yes')": ("arg-type", "reportArgumentType"),
    "IncidentNotificationHandle.create_message": ("attr-defined", "reportAttributeAccessIssue"),
    "dd.types.create(name='n', configuration={'allow_workflow': True})": (
        "arg-type",
        "reportArgumentType",
    ),
    "dd.types.create(name='n', configuration={'allow_workflows': 'yes'})": (
        "arg-type",
        "reportArgumentType",
    ),
    "add.incidents.get('id').attributes": ("attr-defined", "reportAttributeAccessIssue"),
}
"""Rules of mypy and of pyright that report the mistake, by expression."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Program with one expression per line."""
    program = tmp_path_factory.mktemp("typing") / "expressions.py"
    lines = [f"    reveal_type({text})" for text in REVEALED] + [f"    {text}" for text in MISTAKES]
    program.write_text(PREAMBLE + "\n".join(lines) + "\n", "utf-8")
    return program


def expected(rule: int) -> dict[int, str]:
    """Expected report of a checker by line: the inferred type, or the violated rule."""
    first = PREAMBLE.count("\n") + 1
    reports = [*REVEALED.values(), *(rules[rule] for rules in MISTAKES.values())]
    return dict(enumerate(reports, first))


def short(text: str) -> str:
    """Remove module names from a type."""
    return re.sub(r"\b(?:\w+\.)+(\w+)", r"\1", text)


def test_mypy_infers_the_expected_types(file: Path, pytestconfig: pytest.Config) -> None:
    # A separate cache, because another process may be using the default one.
    kept: pytest.Cache | None = getattr(pytestconfig, "cache", None)
    cache = kept.mkdir("mypy") if kept else file.parent
    options = ["--strict", "--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", str(cache)]
    output, problems, _ = run_mypy(*options, "--warn-unused-ignores", str(file), str(PROGRAMS))
    assert problems == ""
    reported: dict[int, str] = {}
    elsewhere = []
    for line in output.splitlines():
        found = re.fullmatch(
            r'.*expressions\.py:(\d+): (?:note: Revealed type is "(.*)"|error: .*\[(.*)\])', line
        )
        if found:
            reported[int(found[1])] = short(found[2] or found[3])
        elif ": error:" in line:
            elsewhere.append(line)
    assert elsewhere == []
    assert reported == expected(0)


def test_pyright_infers_the_expected_types(file: Path) -> None:
    command = [sys.executable, "-m", "pyright", "--outputjson", "--project", str(file.parent)]
    paths = [str(ROOT / name) for name in ("generated", "wrapper")]
    settings: dict[str, object] = {
        "typeCheckingMode": "strict",
        "extraPaths": paths,
        "venvPath": str(Path(sys.prefix).parent),
        "venv": Path(sys.prefix).name,
        # pyright ignores absolute paths here.
        "include": [os.path.relpath(one, file.parent) for one in (file, PROGRAMS)],
    }
    settings |= {
        "reportUnusedExpression": False,
        "reportUnusedCoroutine": False,
        "reportUnusedVariable": False,
    }
    file.with_name("pyrightconfig.json").write_text(json.dumps(settings | {"pythonVersion": "3.11"}))
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, cwd=ROOT)
    report = json.loads(done.stdout)
    reported: dict[int, str] = {}
    elsewhere = []
    for diagnostic in report["generalDiagnostics"]:
        line = diagnostic["range"]["start"]["line"] + 1
        revealed = re.fullmatch(r'Type of ".*" is "(.*)"', diagnostic["message"], re.DOTALL)
        if Path(diagnostic["file"]).name != "expressions.py":
            elsewhere.append(diagnostic)
        elif revealed:
            reported[line] = short(revealed[1])
        elif diagnostic["rule"] in {rule for _, rule in MISTAKES.values()}:
            reported.setdefault(line, diagnostic["rule"])
    assert elsewhere == []
    assert reported == expected(1)
