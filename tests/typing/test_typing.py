"""Types that type checkers infer, and mistakes that they report."""

from __future__ import annotations

import re

from .checkers import PROGRAMS, Problem
from .expressions import MISTAKES, NAME, expected


def short(text: str) -> str:
    """Remove module names from a type."""
    return re.sub(r"\b(?:\w+\.)+(\w+)", r"\1", text)


def reported(problems: list[Problem], rules: set[str]) -> dict[int, str]:
    """Types and violated rules by line of the program with one expression per line."""
    found: dict[int, str] = {}
    for one in problems:
        if one.file == NAME and not one.is_error:
            found[one.line] = short(one.message)
        elif one.file == NAME and one.rule in rules:
            found.setdefault(one.line, one.rule)
    return found


def test_mypy_infers_the_expected_types(mypy_problems: list[Problem]) -> None:
    assert reported(mypy_problems, {one.rule for one in mypy_problems}) == expected(0)


def test_pyright_infers_the_expected_types(pyright_problems: list[Problem]) -> None:
    assert reported(pyright_problems, {rule for _, rule in MISTAKES.values()}) == expected(1)


def test_typical_programs_have_no_problem(
    mypy_problems: list[Problem], pyright_problems: list[Problem]
) -> None:
    for problems in (mypy_problems, pyright_problems):
        assert [one for one in problems if one.file == PROGRAMS.name] == []
