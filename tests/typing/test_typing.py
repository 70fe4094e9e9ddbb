"""What type checkers tell users: pinned types, and mistakes that are errors."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import mypy.api
import pytest

ROOT = Path(__file__).parents[2]
PROGRAMS = Path(__file__).with_name("programs.py")

PREAMBLE = """\
from datadog_incidents import AsyncIncidentsClient, IncidentsClient

async def main(dd: IncidentsClient, add: AsyncIncidentsClient) -> None:
    incident = dd.incidents.get("id")
    attributes = incident.attributes
"""

REVEALED = {
    "dd.incidents.get('id').attributes.title": "str",
    "attributes.public_id": "int | Unset",
    "attributes.resolved": "datetime | Unset | None",
    "attributes.fields or {}": "dict[str, IncidentFieldAttributesSingleValue"
    " | IncidentFieldAttributesMultipleValue | dict[str, Any]]",
    "incident.commander": "IncidentUserData | None",
    "incident.included": "Sequence[object]",
    "incident.response.status": "int",
    "dd.incidents.list()": "Listing[IncidentView]",
    "[one.attributes.title for one in dd.incidents.list()]": "list[str]",
    "[one for one in dd.incidents.search('state:active')]": "list[IncidentView]",
    "next(dd.incidents.list(errors='collect').pages()).errors": "tuple[DecodingError, ...]",
    "next(dd.todos.list('id').pages()).items": "list[IncidentTodoView]",
    "dd.todos.get('id', 'todo').attributes.assignees": "list[str | IncidentTodoAnonymousAssignee"
    " | dict[str, Any]]",
    "(await add.incidents.get('id')).attributes.title": "str",
    "add.incidents.list()": "AsyncListing[IncidentView]",
    "[one async for one in add.incidents.search('state:active')]": "list[IncidentView]",
    "await add.incidents.list().first()": "IncidentView | None",
}
"""Expressions, and the type that both checkers see."""

MISTAKES = {
    "incident.attributes.titel": ("attr-defined", "reportAttributeAccessIssue"),
    "incident.titel": ("attr-defined", "reportAttributeAccessIssue"),
    "dd.incident": ("attr-defined", "reportAttributeAccessIssue"),
    "attributes.public_id + 1": ("operator", "reportOperatorIssue"),
    "dd.incidents.create(titel='t')": ("call-arg", "reportCallIssue"),
    "dd.incidents.create(title=7)": ("arg-type", "reportArgumentType"),
    "dd.incidents.list(errors='ignore')": ("arg-type", "reportArgumentType"),
    "dd.incidents.update('id', detected='today')": ("arg-type", "reportArgumentType"),
    "add.incidents.get('id').attributes": ("attr-defined", "reportAttributeAccessIssue"),
}
"""Expressions, and the rule of mypy and of pyright that they break."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program with an expression a line."""
    made = tmp_path_factory.mktemp("typing") / "expressions.py"
    lines = [f"    reveal_type({one})" for one in REVEALED] + [f"    {one}" for one in MISTAKES]
    made.write_text(PREAMBLE + "\n".join(lines) + "\n", "utf-8")
    return made


def expected(rule: int) -> dict[int, str]:
    """What a checker says of each line of the file; of mistakes only the rule."""
    first = PREAMBLE.count("\n") + 1
    says = [*REVEALED.values(), *(rules[rule] for rules in MISTAKES.values())]
    return dict(enumerate(says, first))


def short(text: str) -> str:
    """A type without the modules that its names are in."""
    return re.sub(r"\b(?:\w+\.)+(\w+)", r"\1", text)


def test_mypy_sees_the_pinned_types(file: Path, pytestconfig: pytest.Config) -> None:
    # A cache of its own: another process may be using the usual one.
    kept: pytest.Cache | None = getattr(pytestconfig, "cache", None)
    cache = kept.mkdir("mypy") if kept else file.parent
    options = ["--strict", "--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", str(cache)]
    output, problems, _ = mypy.api.run([*options, "--warn-unused-ignores", str(file), str(PROGRAMS)])
    assert problems == ""
    said: dict[int, str] = {}
    elsewhere = []
    for line in output.splitlines():
        found = re.fullmatch(
            r'.*expressions\.py:(\d+): (?:note: Revealed type is "(.*)"|error: .*\[(.*)\])', line
        )
        if found:
            said[int(found[1])] = short(found[2] or found[3])
        elif ": error:" in line:
            elsewhere.append(line)
    assert elsewhere == []
    assert said == expected(0)


def test_pyright_sees_the_pinned_types(file: Path) -> None:
    command = [sys.executable, "-m", "pyright", "--outputjson", "--project", str(file.parent)]
    paths = [str(ROOT / name) for name in ("generated", "wrapper")]
    settings: dict[str, object] = {
        "typeCheckingMode": "strict",
        "extraPaths": paths,
        "include": [str(file), str(PROGRAMS)],
    }
    settings |= {
        "reportUnusedExpression": False,
        "reportUnusedCoroutine": False,
        "reportUnusedVariable": False,
    }
    file.with_name("pyrightconfig.json").write_text(json.dumps(settings | {"pythonVersion": "3.11"}))
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, cwd=ROOT)
    report = json.loads(done.stdout)
    said: dict[int, str] = {}
    elsewhere = []
    for one in report["generalDiagnostics"]:
        line = one["range"]["start"]["line"] + 1
        revealed = re.fullmatch(r'Type of ".*" is "(.*)"', one["message"], re.DOTALL)
        if Path(one["file"]).name != "expressions.py":
            elsewhere.append(one)
        elif revealed:
            said[line] = short(revealed[1])
        elif one["rule"] in {rule for _, rule in MISTAKES.values()}:
            said.setdefault(line, one["rule"])
    assert elsewhere == []
    assert said == expected(1)
