"""Typical programs of an older tree, checked with the types of a newer one.

The programs are those of `tests/typing/programs.py`, which both type checkers accepted at the time. An error
is a breaking change, unless it is reported for the older tree too, e.g. because of a newer type checker.
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from .change import CannotCompare, Change

PROGRAMS = "tests/typing/programs.py"


class Error(NamedTuple):
    """Error of a type checker in a line of the programs."""

    checker: str
    line: int
    message: str


def compare_programs(old: Path, new: Path) -> Iterator[Change]:
    """Check the programs of the older tree with the newer packages."""
    file = old / PROGRAMS
    if not file.exists():
        return
    errors = check(file, new)
    if not errors:
        return
    before = Counter(check(file, old))
    tree = ast.parse(file.read_text("utf-8"))
    for error in errors:
        if before[error]:
            before[error] -= 1
        else:
            location = f"{PROGRAMS}, {_function(tree, error.line)}, line {error.line}"
            yield Change("breaking", "typing", location, f"{error.checker}: {error.message}")


def check(file: Path, tree: Path) -> list[Error]:
    """Errors that mypy and pyright report in a file which uses the packages of a tree.

    Raises:
        CannotCompare: a checker fails.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        # pyright checks only files within its project.
        copy = folder / file.name
        shutil.copyfile(file, copy)
        return [*_mypy(copy, tree, folder), *_pyright(copy, tree, folder)]


def _mypy(file: Path, tree: Path, folder: Path) -> Iterator[Error]:
    settings = folder / "mypy.ini"
    settings.write_text(
        f"[mypy]\nstrict = True\nmypy_path = {tree / 'generated'}:{tree / 'wrapper'}\n"
        "explicit_package_bases = True\n",
        "utf-8",
    )
    options = ["--config-file", str(settings), "--cache-dir", str(folder / "cache"), "--output", "json"]
    # Errors of the packages themselves are found by other checks.
    options += ["--follow-imports", "silent"]
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "mypy", *options, str(file)],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
    )
    if done.returncode not in (0, 1):
        raise CannotCompare(f"mypy failed: {(done.stderr or done.stdout).strip()[:500]}")
    for line in filter(str.strip, done.stdout.splitlines()):
        found = json.loads(line)
        if found["severity"] == "error" and Path(found["file"]).name == file.name:
            yield Error("mypy", found["line"], found["message"])


def _pyright(file: Path, tree: Path, folder: Path) -> Iterator[Error]:
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "extraPaths": [str(tree / "generated"), str(tree / "wrapper")],
        "include": [file.name],
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--project", str(folder)]
    command += ["--pythonpath", sys.executable]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    try:
        report: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        report = {"summary": {"filesAnalyzed": 0}}
    if not report["summary"]["filesAnalyzed"]:
        raise CannotCompare(f"pyright failed: {(done.stderr or done.stdout).strip()[:500]}")
    for found in report["generalDiagnostics"]:
        if found["severity"] == "error" and Path(found["file"]).name == file.name:
            yield Error("pyright", found["range"]["start"]["line"] + 1, found["message"])


def _function(tree: ast.Module, line: int) -> str:
    """Name of the program at a line: the function at the top level."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
            if first <= line <= (node.end_lineno or first):
                return node.name
    return "imports"
