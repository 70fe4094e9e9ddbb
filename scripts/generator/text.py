"""Formatting of spec descriptions as docstrings, from their first paragraphs; others are for API docs."""

from __future__ import annotations

import re
import textwrap
from typing import Any

LINE = 110
"""Maximum length of a line."""


def plain(value: Any) -> str:
    """Return a description as a single line, escaped so that it cannot terminate a docstring."""
    line = _single_line(value).replace("\\", "\\\\").replace('"""', "'''")
    return f'{line[:-1]}\\"' if line.endswith('"') else line


def _single_line(value: Any) -> str:
    text = value.get_untrusted_value() if hasattr(value, "get_untrusted_value") else (value or "")
    return " ".join(str(text).strip().partition("\n\n")[0].split())


def paragraph(value: Any, indent: int = 4) -> str:
    """Return a description wrapped to the line length; all lines but the first are indented."""
    margin = " " * indent
    width = LINE - indent - len('""""""')
    lines = textwrap.wrap(plain(value), width=width, break_long_words=False, break_on_hyphens=False)
    return f"\n{margin}".join(lines)


def sentence(value: Any, indent: int = 4) -> str:
    """Return a summary like `paragraph`, with a final period."""
    wrapped = paragraph(value, indent)
    return wrapped if wrapped.endswith((".", "!", "?")) else f"{wrapped}."


def entry(name: str, value: Any, indent: int = 8) -> str:
    """Return a `name: description` entry of an Args or Attributes section, with a hanging indent.

    The description starts in lower case, as in handwritten docstrings, unless its first word is an acronym or
    a name.
    """
    margin = " " * (indent + 4)
    text = plain(value)
    first = text.partition(" ")[0]
    if first[1:] == first[1:].lower():
        text = text[:1].lower() + text[1:]
    width = LINE - indent - 4
    lines = textwrap.wrap(f"{name}: {text}", width=width, break_long_words=False, break_on_hyphens=False)
    return f"\n{margin}".join(lines)


def argument(description: Any, *, is_datetime: bool = False) -> str:
    """Return the description of a member as that of an argument: `None` for null, datetimes for text."""
    text = re.sub(r"\bnull\b", "None", _single_line(description))
    return re.sub(r"\bRFC 3339( timestamp)?\b", "an aware datetime", text) if is_datetime else text
