"""Prose from the document as Python docstrings."""

from __future__ import annotations

import textwrap
from typing import Any


def plain(value: Any) -> str:
    """A description as one paragraph that cannot end a docstring early."""
    text = value.get_untrusted_value() if hasattr(value, "get_untrusted_value") else (value or "")
    line = " ".join(str(text).split()).replace("\\", "\\\\").replace('"""', "'''")
    return f'{line[:-1]}\\"' if line.endswith('"') else line


def paragraph(value: Any, indent: int = 4) -> str:
    """A description wrapped to the line length at an indent; the first line bears none."""
    margin = " " * indent
    lines = textwrap.wrap(plain(value), width=100 - indent, break_long_words=False)
    return f"\n{margin}".join(lines)


def entry(name: str, value: Any, indent: int = 8) -> str:
    """One `name: description` line of an Args or Attributes section, continued with a hanging indent."""
    margin = " " * (indent + 4)
    lines = textwrap.wrap(f"{name}: {plain(value)}", width=100 - indent - 4, break_long_words=False)
    return f"\n{margin}".join(lines)
