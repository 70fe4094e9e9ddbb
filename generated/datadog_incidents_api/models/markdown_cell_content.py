# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)
from ..types import UNSET, Unset

_new = object.__new__


class MarkdownCellContent(Model):
    """Content of a Markdown cell.

    Attributes:
        content: text of the cell, formatted as Markdown.
    """

    __slots__ = ("content",)

    _fields = (Field("content", "content", False, TEXT),)
    _keys = frozenset(("content",))

    content: str | Unset

    def __init__(
        self,
        *,
        content: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.content = content

    @staticmethod
    def _decode(d: dict[str, Any]) -> MarkdownCellContent:
        m = _new(MarkdownCellContent)
        m._source = d
        try:
            get = d.get
            m.content = get("content", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
