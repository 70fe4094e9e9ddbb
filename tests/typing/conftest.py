"""Programs of the tests of types, and what the checkers report of them; each checker runs once."""

from __future__ import annotations

import os

import pytest

from .checkers import Checked, Problem, mypy, pyright
from .expressions import write_expressions
from .snippets import write_snippets


@pytest.fixture(scope="session")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    folder = tmp_path_factory.mktemp("typing")
    write_expressions(folder)
    return Checked(folder, write_snippets(folder))


@pytest.fixture(scope="session")
def mypy_problems(checked: Checked, pytestconfig: pytest.Config) -> list[Problem]:
    kept: pytest.Cache | None = getattr(pytestconfig, "cache", None)
    # A separate cache for each process of pytest-xdist, and none of them the default one.
    name = f"mypy-{os.environ.get('PYTEST_XDIST_WORKER', 'tests')}"
    return mypy(checked, kept.mkdir(name) if kept else checked.folder / "cache")


@pytest.fixture(scope="session")
def pyright_problems(checked: Checked) -> list[Problem]:
    return pyright(checked)
