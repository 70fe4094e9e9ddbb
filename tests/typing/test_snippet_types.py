"""Every snippet of README.md and docs/ passes `mypy --strict` and pyright's strict mode."""

from __future__ import annotations

from ..docs.pages import PAGES
from .checkers import Checked, Problem
from .expressions import NAME


def errors_in_pages(problems: list[Problem], checked: Checked) -> list[str]:
    """Errors in the modules of snippets, with page and line."""
    return [
        f"{checked.places.get((one.file, one.line), f'{one.file}:{one.line}')}: {one.message}"
        for one in problems
        if one.is_error and one.file != NAME
    ]


def test_mypy_accepts_every_snippet(checked: Checked, mypy_problems: list[Problem]) -> None:
    assert errors_in_pages(mypy_problems, checked) == []


def test_pyright_accepts_every_snippet(checked: Checked, pyright_problems: list[Problem]) -> None:
    assert errors_in_pages(pyright_problems, checked) == []


def test_every_page_has_a_module(checked: Checked) -> None:
    assert len([*checked.folder.glob("page_*.py")]) == len(PAGES)
    assert {place.rpartition(":")[0] for place in checked.places.values()} >= {"README.md", "docs/scale.md"}
