"""Tests of descriptions as docstrings: Python parses them back to the same text."""

from __future__ import annotations

import ast

import pytest

from generator.text import argument, entry, paragraph, sentence

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
    "many\n  lines\n",
    "- " + "long " * 60,
    "",
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_docstring_evaluates_to_the_description(text: str) -> None:
    words = text.replace('"""', "'''").split()
    assert ast.literal_eval(f'"""{paragraph(text, 4)}"""').split() == words
    name, *described = ast.literal_eval(f'"""{entry("name", text, 8)}"""').split()
    assert name == "name:"
    assert [*map(str.lower, described)] == [*map(str.lower, words)]


def test_only_the_first_paragraph_is_used() -> None:
    assert paragraph("First\nparagraph.\n\nSecond.\n") == "First paragraph."


@pytest.mark.parametrize(
    ("text", "ending"),
    [("Get a todo", "todo."), ("Get a todo.", "todo."), ("Sure?", "Sure?"), ("\\", "\\\\."), ('"', '\\".')],
)
def test_a_summary_ends_in_a_period(text: str, ending: str) -> None:
    assert sentence(text).endswith(ending)
    assert not sentence(text).endswith("..")


def test_lines_are_wrapped_at_their_indent() -> None:
    lines = paragraph("word " * 60, 8).split("\n")
    assert max(map(len, lines)) <= 110
    assert all(line.startswith("        word") for line in lines[1:])


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Title of the incident.", "name: title"),
        ("UUID of the incident.", "name: UUID"),
        ("IDs of users.", "name: IDs"),
        ("ServiceNow record.", "name: ServiceNow"),
        ("", "name:"),
    ],
)
def test_an_entry_starts_in_lower_case_unless_its_first_word_is_a_name(text: str, start: str) -> None:
    assert entry("name", text).startswith(start)


def test_an_argument_is_described_in_terms_of_python() -> None:
    text = "End of the impact, RFC 3339; null while it continues."
    assert argument(text) == "End of the impact, RFC 3339; None while it continues."
    expected = "End of the impact, an aware datetime; None while it continues."
    assert argument(text, is_datetime=True) == expected


def test_code_is_not_wrapped_at_its_hyphens() -> None:
    assert "`abc-def-ghi`" in paragraph("word " * 17 + "`abc-def-ghi` and more")
