"""Programs of an older tree that no longer pass the type checkers are breaking changes.

That those of this tree pass is tested in tests/typing.
"""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from compatibility.programs import PROGRAMS, compare_programs

LIBRARY = """
    def cook(name: str) -> str:
        return name
"""
CHANGED = """
    def cook(name: bytes) -> str:
        return name.decode()
"""
TEXT = """
    from datadog_incidents import cook

    def broken() -> str:
        return cook("soup")

    def always_broken() -> int:
        return "soup"

    def independent() -> str:
        return str(len("soup"))
"""


def written(tree: Path, library: str, programs: str) -> Path:
    for name in ("datadog_incidents", "datadog_incidents_api"):
        parent = "wrapper" if name == "datadog_incidents" else "generated"
        package = tree / parent / name
        package.mkdir(parents=True)
        (package / "py.typed").touch()
        (package / "__init__.py").write_text(dedent(library), "utf-8")
    (tree / PROGRAMS).parent.mkdir(parents=True)
    (tree / PROGRAMS).write_text(dedent(programs), "utf-8")
    return tree


def test_a_program_that_no_longer_passes_is_breaking(tmp_path: Path) -> None:
    old = written(tmp_path / "old", LIBRARY, TEXT)
    changes = list(compare_programs(old, written(tmp_path / "new", CHANGED, "")))
    assert {(change.kind, change.location) for change in changes} == {
        ("breaking", f"{PROGRAMS}, broken, line 5")
    }
    mypy, pyright = sorted(change.message for change in changes)
    assert mypy.startswith('mypy: Argument 1 to "cook" has incompatible type "str"; expected "bytes"')
    assert pyright.startswith("pyright: ") and '"Literal[\'soup\']" is not assignable to "bytes"' in pyright


def test_programs_that_pass_are_not_reported(tmp_path: Path) -> None:
    programs = TEXT.replace('return "soup"', "return 1")
    old = written(tmp_path / "old", LIBRARY, programs)
    assert list(compare_programs(old, written(tmp_path / "new", LIBRARY, ""))) == []


def test_a_tree_without_programs_has_no_changes_of_typing(tmp_path: Path) -> None:
    assert list(compare_programs(tmp_path, tmp_path)) == []
