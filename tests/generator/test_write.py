"""Tests of writing rendered files, and of comparing two file trees."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import write as writing
from generator.write import FormatError, differences, write


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_files_are_fixed_and_formatted_and_replace_the_folder(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "package"
    write({"old.py": ""}, target)
    write({"new/one.py": "import os, sys\nprint( sys.path )", "data.json": "{ }"}, target)
    assert contents(tmp_path) == {
        "deep/package/new/one.py": b"import sys\n\nprint(sys.path)\n",
        "deep/package/data.json": b"{ }",
    }


def test_a_file_that_ruff_cannot_parse_leaves_the_old_files_in_place(tmp_path: Path) -> None:
    target = tmp_path / "package"
    write({"good.py": "x = 1\n"}, target)
    with pytest.raises(FormatError, match=r"bad\.py"):
        write({"bad.py": "def\n"}, target)
    assert contents(tmp_path) == {"package/good.py": b"x = 1\n"}


def test_an_interrupted_run_leaves_the_old_files_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "package"
    write({"good.py": "x = 1\n"}, target)

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, "_ruff", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write({"other.py": "y = 1\n"}, target)
    assert contents(tmp_path) == {"package/good.py": b"x = 1\n"}


@pytest.fixture
def trees(tmp_path: Path) -> tuple[Path, Path]:
    """Committed and generated folder, with the same content."""
    for name in ("committed/package", "fresh/package"):
        (tmp_path / name / "models").mkdir(parents=True)
        (tmp_path / name / "models" / "one.py").write_text("a = 1\nb = 2\n", "utf-8")
    return tmp_path / "committed/package", tmp_path / "fresh/package"


def test_bytecode_caches_are_not_compared(trees: tuple[Path, Path]) -> None:
    (trees[0] / "models" / "__pycache__").mkdir()
    (trees[0] / "models" / "__pycache__" / "one.cpython.pyc").write_bytes(b"")
    assert list(differences(*trees)) == []


@pytest.mark.parametrize(
    ("name", "content", "shown"),
    [
        ("models/one.py", b"a = 1\nb = 3\n", "@@ -1,2 +1,2 @@\n a = 1\n-b = 3\n+b = 2\n"),
        ("models/one.py", b"a = 1\nb = 2", "-b = 2\n\\ no newline at the end\n+b = 2\n"),
        ("models/one.py", b"a = 1\r\nb = 2\n", "-a = 1\r\n+a = 1\n"),
        ("models/one.py", None, "+a = 1\n+b = 2\n"),
        ("extra.py", b"x = 1\n", "@@ -1 +0,0 @@\n-x = 1\n"),
        ("extra.py", b"\xff\n", "-\ufffd\n"),
        ("extra.py", b"", "package/extra.py: only in one of the two folders\n"),
    ],
    ids=["edited", "no newline", "line ends", "removed", "stale", "not UTF-8", "empty"],
)
def test_a_difference_is_shown(
    trees: tuple[Path, Path], name: str, content: bytes | None, shown: str
) -> None:
    path = trees[0] / name
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    (found,) = differences(*trees)
    assert shown in found
    assert content == b"" or found.startswith(f"--- committed/package/{name}\n+++ generated/package/{name}\n")


def test_a_missing_folder_is_shown_file_by_file(trees: tuple[Path, Path], tmp_path: Path) -> None:
    (found,) = differences(tmp_path / "nowhere" / "package", trees[1])
    assert "+++ generated/package/models/one.py\n" in found
