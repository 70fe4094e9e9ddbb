# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import BOOLEAN, Constant
from .._unset import UNSET, Unset
from .markdown_cell_content import MarkdownCellContent


class IncidentTimelineCellMarkdownCreateAttributes(Model):
    """Markdown entry for the timeline."""

    cell_type: Literal["markdown"] = member(Constant("markdown"), default="markdown")
    """Type of a cell that contains Markdown."""
    content: MarkdownCellContent = member(Nested(MarkdownCellContent))
    """Content of a Markdown cell."""
    important: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether the timeline highlights the entry."""
