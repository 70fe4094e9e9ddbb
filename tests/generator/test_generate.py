"""Tests of `scripts/generate`: files written, output of `--check`, and safety of docstrings."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from generator import __main__ as generate
from generator import write as writing
from generator.__main__ import ASYNC, PACKAGE, SYNC, main
from generator.fidelity import PAGE
from generator.render import render

Node = dict[str, Any]
Output = pytest.CaptureFixture[str]


SMALL = Path(__file__).parents[1] / "spec" / "small.yaml"
READING = '''"""Reads."""


async def read(source: AsyncSource) -> bytes:
    """Read it all."""
    async with source as one:
        return b"".join([part async for part in one.aiter_bytes()])
'''


def checkout(folder: Path) -> Path:
    """Create the root of a miniature checkout, without generated files."""
    (folder / "spec").mkdir()
    shutil.copy(SMALL, folder / "spec" / "openapi.yaml")
    (folder / ASYNC).mkdir(parents=True)
    (folder / ASYNC / "reading.py").write_text(READING, "utf-8")
    return folder


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Root of a miniature checkout, without generated files, that scripts/generate works in."""
    monkeypatch.setattr(generate, "ROOT", checkout(tmp_path))
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def generated_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Miniature checkout with all generated files; read-only."""
    place = checkout(tmp_path_factory.mktemp("generated"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(generate, "ROOT", place)
        assert main([]) == 0
    return place


@pytest.fixture
def generated(root: Path, generated_once: Path, capsys: Output) -> Path:
    """Miniature checkout with all generated files."""
    shutil.copytree(generated_once, root, dirs_exist_ok=True)
    capsys.readouterr()
    return root


def test_a_run_reports_the_written_files_and_the_check_passes(root: Path, capsys: Output) -> None:
    assert main([]) == 0
    assert capsys.readouterr().out.startswith("wrote ")
    assert main(["--check"]) == 0
    count = len(contents(root / PACKAGE)) + len(contents(root / SYNC)) + len([PAGE])
    assert capsys.readouterr().out == f"files up to date: {count}\n"


def test_a_second_run_changes_nothing_and_leaves_no_temporary_files(generated: Path) -> None:
    before = contents(generated)
    assert main([]) == 0
    assert contents(generated) == before
    assert os.listdir((generated / PACKAGE).parent) == [PACKAGE.name]
    assert sorted(os.listdir((generated / SYNC).parent)) == ["_async", "_sync"]


def test_a_run_removes_stale_files(generated: Path) -> None:
    (generated / PACKAGE / "models" / "stale.py").write_text("")
    assert main([]) == 0
    assert not (generated / PACKAGE / "models" / "stale.py").exists()


def test_the_check_shows_an_edit_as_a_diff(generated: Path, capsys: Output) -> None:
    model = generated / PACKAGE / "models" / "owner.py"
    model.write_text(model.read_text("utf-8").replace("Owner of shelves", "Edited"), "utf-8")
    before = contents(generated)
    assert main(["--check"]) == 1
    out, err = capsys.readouterr()
    assert "--- committed/datadog_incidents_api/models/owner.py\n" in out
    assert "+++ generated/datadog_incidents_api/models/owner.py\n" in out
    assert '\n-    """Edited.' in out
    assert '\n+    """Owner of shelves.' in out
    assert err == "files out of date: 1; run scripts/generate\n"
    assert contents(generated) == before


def test_the_check_shows_a_change_of_the_spec(generated: Path, capsys: Output) -> None:
    spec = generated / "spec" / "openapi.yaml"
    spec.write_text(spec.read_text("utf-8").replace("[crime, travel]", "[crime, travel, poetry]"), "utf-8")
    assert main(["--check"]) == 1
    assert '"poetry"' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("paths:", "paths: [", "openapi.yaml: while parsing"),
        ("summary: List shelves", "", "#/paths/~1shelves/get: the operation has no summary [described]"),
        ("openapi: 3.1.0", "openapi: 2.0.0", "[openapi]"),
    ],
    ids=["invalid YAML", "finding of the lint", "invalid OpenAPI"],
)
@pytest.mark.parametrize("arguments", [[], ["--check"]], ids=["write", "check"])
def test_an_invalid_spec_exits_2_with_a_reason_and_changes_no_file(
    generated: Path, arguments: list[str], old: str, new: str, message: str, capsys: Output
) -> None:
    spec = generated / "spec" / "openapi.yaml"
    spec.write_text(spec.read_text("utf-8").replace(old, new, 1), "utf-8")
    before = contents(generated)
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("scripts/generate: ") and message in err
    assert contents(generated) == before


def test_a_file_that_ruff_cannot_parse_is_reported(generated: Path, capsys: Output) -> None:
    (generated / ASYNC / "reading.py").write_text("async def read(:\n", "utf-8")
    before = contents(generated / SYNC)
    assert main([]) == 2
    assert "reading.py" in capsys.readouterr().err
    assert contents(generated / SYNC) == before


WRITE = """
import pathlib, sys
sys.path.insert(0, sys.argv[1])
from generator.__main__ import ASYNC, PACKAGE, ROOT, SYNC
from generator.bundle import bundle
from generator.render import render
from generator.unasync import derive
from generator.write import write
write(render(bundle(ROOT / "spec")), pathlib.Path.cwd() / PACKAGE)
write(derive(ROOT / ASYNC), pathlib.Path.cwd() / SYNC)
"""


def test_output_does_not_depend_on_the_process(tmp_path: Path) -> None:
    """The committed files were written by another process, with another seed of hashes."""
    scripts = Path(writing.__file__).parents[1]
    command = [sys.executable, "-c", WRITE, str(scripts)]
    subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": "1"}, cwd=tmp_path, check=True)
    written = contents(tmp_path)
    assert len(written) > 100
    assert [
        path for path, content in written.items() if (scripts.parent / path).read_bytes() != content
    ] == []


def test_rendering_is_repeatable_and_does_not_modify_the_spec(small: Node) -> None:
    before = repr(small)
    assert render(small) == render(small)
    assert repr(small) == before


HOSTILE = [
    'He said "no"',
    '"""',
    "ends in a backslash\\",
    "\\N{DASH} \\x",
    "{{ braces }} {% x %} {name} %s",
    "Straße 🚀",
    "many\n\nlines\n",
    "- " + "long " * 60,
]


@pytest.mark.parametrize("shift", range(0, len(HOSTILE), 3))
def test_no_description_terminates_a_docstring(small: Node, plain_code: Node, shift: int) -> None:
    texts = cycle(HOSTILE[shift:] + HOSTILE[:shift])

    def describe(node: Any) -> None:
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            if key in ("description", "summary") and isinstance(value, str):
                node[key] = next(texts)
            elif isinstance(value, dict | list):
                describe(value)

    describe(small["paths"])
    describe(small["components"])
    assert code(small) == plain_code


@pytest.fixture(scope="module")
def plain_code() -> Node:
    return code(YAML(typ="safe", pure=True).load(SMALL))


def code(document: Node) -> Node:
    """Return each rendered module as an AST without docstrings."""
    rendered = render(document)
    return {path: _without_docstrings(content) for path, content in rendered.items() if path.endswith(".py")}


def _without_docstrings(content: str) -> str:
    tree = ast.parse(content)
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = ""
    return ast.dump(tree)
