# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._shapes import TEXT
from .._unset import UNSET, Unset


class MarkdownCellContent(Model):
    """Content of a Markdown cell."""

    content: str | Unset = member(TEXT, default=UNSET)
    """Text of the cell, formatted as Markdown."""
