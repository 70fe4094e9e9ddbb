# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..types import UNSET, Unset
from .markdown_cell_content import MarkdownCellContent


class PostmortemCellAttributes(Model):
    """Content of a section of a postmortem."""

    definition: MarkdownCellContent | Unset = member(Nested(MarkdownCellContent), default=UNSET)
    """Content of a Markdown cell."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemCellAttributes:
        m = new(PostmortemCellAttributes)
        m._source = d
        try:
            get = d.get
            v = get("definition", UNSET)
            m.definition = MarkdownCellContent._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
