"""Formatting of spec descriptions as Python docstrings."""

from __future__ import annotations

import textwrap
from typing import Any


def plain(value: Any) -> str:
    """Return a description as a single line, escaped so that it cannot terminate a docstring."""
    text = value.get_untrusted_value() if hasattr(value, "get_untrusted_value") else (value or "")
    line = " ".join(str(text).split()).replace("\\", "\\\\").replace('"""', "'''")
    return f'{line[:-1]}\\"' if line.endswith('"') else line


def paragraph(value: Any, indent: int = 4) -> str:
    """Return a description wrapped to the line length; all lines but the first are indented."""
    margin = " " * indent
    lines = textwrap.wrap(plain(value), width=100 - indent, break_long_words=False)
    return f"\n{margin}".join(lines)


def sentence(value: Any, indent: int = 4) -> str:
    """Return a summary like `paragraph`, with a final period."""
    wrapped = paragraph(value, indent)
    return wrapped if wrapped.endswith((".", "!", "?")) else f"{wrapped}."


def entry(name: str, value: Any, indent: int = 8) -> str:
    """Return a `name: description` entry of an Args or Attributes section, with a hanging indent."""
    margin = " " * (indent + 4)
    lines = textwrap.wrap(f"{name}: {plain(value)}", width=100 - indent - 4, break_long_words=False)
    return f"\n{margin}".join(lines)
