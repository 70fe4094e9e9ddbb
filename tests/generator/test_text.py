"""Tests of descriptions as docstrings: Python parses them back to the same text."""

from __future__ import annotations

import ast

import pytest

from generator.text import entry, paragraph, sentence

TEXTS = [
    "Plain.",
    'He said "no"',
    '"',
    '"""',
    '""""',
    "ends in a backslash\\",
    'a backslash before a quote \\"',
    "\\N{DASH} \\x \\",
    "Straße 🚀",
    "many\n\n  lines\n",
    "- " + "long " * 60,
    "",
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_docstring_evaluates_to_the_description(text: str) -> None:
    words = text.replace('"""', "'''").split()
    assert ast.literal_eval(f'"""{paragraph(text, 4)}"""').split() == words
    assert ast.literal_eval(f'"""{entry("name", text, 8)}"""').split() == ["name:", *words]


@pytest.mark.parametrize(
    ("text", "ending"),
    [("Get a todo", "todo."), ("Get a todo.", "todo."), ("Sure?", "Sure?"), ("\\", "\\\\."), ('"', '\\".')],
)
def test_a_summary_ends_in_a_period(text: str, ending: str) -> None:
    assert sentence(text).endswith(ending)
    assert not sentence(text).endswith("..")


def test_lines_are_wrapped_at_their_indent() -> None:
    lines = paragraph("word " * 60, 8).split("\n")
    assert max(map(len, lines)) <= 100
    assert all(line.startswith("        word") for line in lines[1:])
