"""Retired names and phrases stay out of the code, the spec and the documentation."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from .pages import ROOT

# Each pattern contains a bracket, so that a search for the word does not find this table.
RETIRED = {
    "argument checks": r"\bca[l]lers\b",
    "sync and async": r"co[l]our",
    "validator": r"ju[d]g(e|es|ed|ing|ment|ement)\b",
    "log text": r"\blog[l]ines?\b",
    "timestamp": r"\bmo[m]ents?\b",
    "fault injection": (
        r"\bo[r]ders\b|\bas o[r]dered\b|\bo[r]dered (fault|failure|status)|\b(fault|failure)s? to o[r]der\b"
    ),
    "delivery": r"\bout[c]omes?\b",
    "transport": r"\bsk[i]ns?\b",
    "spec": r"\bthe doc[u]ments?\b",
    "reported": r"\bto[l]d\b|_to[l]d\b|\bto[l]d_",
    "state": r"\bwor[l]ds?\b",
}
"""Patterns of retired words, by the term that replaces them."""

SUFFIXES = {".py", ".jinja", ".md", ".yaml", ".yml", ".toml", ".txt", ""}
FOLDERS = ("wrapper", "scripts", "tests", "spec", "docs", "generated", ".github", ".ci")


@cache
def _texts() -> dict[str, str]:
    """Return the contents of the files by path."""
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in _files()}


def _files() -> list[Path]:
    paths = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*"))]
    paths += [ROOT / name for name in ("README.md", "CHANGELOG.md", "SECURITY.md", "pyproject.toml")]
    return [
        path
        for path in paths
        if path.is_file() and path.suffix in SUFFIXES and "__pycache__" not in path.parts
    ]


@pytest.mark.parametrize("term", RETIRED)
def test_retired_words_are_not_used(term: str) -> None:
    # A phrase can be wrapped: over a line break, and the mark of a comment.
    pattern = re.compile(RETIRED[term].replace(" ", r"\s+(?:#\s+)?"), re.IGNORECASE)
    found = []
    for name, text in _texts().items():
        found += [name] if pattern.search(name) else []
        found += [f"{name}:{text.count(chr(10), 0, match.start()) + 1}" for match in pattern.finditer(text)]
    assert found == []


def test_the_files_of_the_repository_are_searched() -> None:
    assert {
        "README.md",
        "wrapper/datadog_incidents/errors.py",
        "spec/openapi.yaml",
        "scripts/lint",
    } <= _texts().keys()
