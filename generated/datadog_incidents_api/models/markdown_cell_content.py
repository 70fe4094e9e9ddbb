# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    TEXT,
)
from ..types import UNSET, Unset


class MarkdownCellContent(Model):
    """Content of a Markdown cell."""

    content: str | Unset = member(TEXT, default=UNSET)
    """Text of the cell, formatted as Markdown."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> MarkdownCellContent:
        m = new(MarkdownCellContent)
        m._source = d
        try:
            get = d.get
            m.content = get("content", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
