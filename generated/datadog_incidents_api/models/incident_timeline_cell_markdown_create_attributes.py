# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    Constant,
)
from ..types import UNSET, Unset
from .markdown_cell_content import MarkdownCellContent


class IncidentTimelineCellMarkdownCreateAttributes(Model):
    """Markdown entry for the timeline."""

    cell_type: Literal["markdown"] = member(Constant("markdown"), default="markdown")
    """Type of a cell that contains Markdown."""
    content: MarkdownCellContent = member(Nested(MarkdownCellContent))
    """Content of a Markdown cell."""
    important: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether the timeline highlights the entry."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimelineCellMarkdownCreateAttributes:
        m = new(IncidentTimelineCellMarkdownCreateAttributes)
        m._source = d
        try:
            get = d.get
            m.cell_type = d["cell_type"]
            v = d["content"]
            m.content = MarkdownCellContent._decode(v) if v.__class__ is dict else not_object(v)
            m.important = get("important", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
