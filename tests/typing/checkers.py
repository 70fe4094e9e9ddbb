"""Runs of mypy and pyright over all programs that tests of this folder check: starting them takes seconds."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from attrs import frozen

from tests.mypy_in_process import run_mypy

from .snippets import Places

ROOT = Path(__file__).parents[2]
PROGRAMS = Path(__file__).with_name("programs.py")


@frozen
class Checked:
    """Folder of the programs.

    Attributes:
        folder: the folder; `PROGRAMS` is checked too.
        places: places in the documentation of the lines of snippets.
    """

    folder: Path
    places: Places

    @property
    def files(self) -> list[Path]:
        """All files to check."""
        return [*sorted(self.folder.glob("*.py")), PROGRAMS]


@frozen
class Problem:
    """What a checker reports of a line: an error, or the type of an expression.

    Attributes:
        file: name of the file.
        line: number of the line, from 1.
        rule: violated rule of an error.
        message: text; of a type, the type.
        is_error: whether it is an error.
    """

    file: str
    line: int
    rule: str
    message: str
    is_error: bool


def mypy(checked: Checked, cache: Path) -> list[Problem]:
    """Run mypy in strict mode."""
    options = ["--strict", "--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", str(cache)]
    output, problems, status = run_mypy(*options, *map(str, checked.files))
    assert problems == "" and status in (0, 1), problems + output
    found = []
    for line in output.splitlines():
        match = re.match(
            r'(?:.*/)?(.+?\.py):(\d+): (?:error: (.*?)(?:  \[(.*)\])?|note: Revealed type is "(.*)")$', line
        )
        if match:
            file, number, error, rule, revealed = match.groups()
            found.append(Problem(file, int(number), rule or "", error or revealed, error is not None))
        else:
            assert ": error:" not in line, line
    return found


def pyright(checked: Checked) -> list[Problem]:
    """Run pyright in strict mode."""
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "extraPaths": [str(ROOT / name) for name in ("generated", "wrapper")],
        # pyright ignores absolute paths here.
        "include": [os.path.relpath(one, checked.folder) for one in checked.files],
    }
    (checked.folder / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable]
    command += ["--project", str(checked.folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=180, cwd=ROOT)
    report = json.loads(done.stdout)
    assert report["summary"]["filesAnalyzed"] == len(checked.files), report["summary"]
    found = []
    for one in report["generalDiagnostics"]:
        revealed = re.fullmatch(r'Type of ".*" is "(.*)"', one["message"], re.DOTALL)
        message = revealed[1] if revealed else one["message"]
        line = one["range"]["start"]["line"] + 1
        is_error = one["severity"] != "information"
        found.append(Problem(Path(one["file"]).name, line, one.get("rule", ""), message, is_error))
    return found
