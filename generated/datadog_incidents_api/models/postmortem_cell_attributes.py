# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .markdown_cell_content import MarkdownCellContent


class PostmortemCellAttributes(Model):
    """Content of a section of a postmortem."""

    definition: MarkdownCellContent | Unset = member(Nested(MarkdownCellContent), default=UNSET)
    """Content of a Markdown cell."""
