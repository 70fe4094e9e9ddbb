# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from ..types import UNSET, Unset
from .markdown_cell_content import MarkdownCellContent

_new = object.__new__


class PostmortemCellAttributes(Model):
    """Content of a section of a postmortem.

    Attributes:
        definition: content of a Markdown cell.
    """

    __slots__ = ("definition",)

    _fields = (Field("definition", "definition", False, Nested(MarkdownCellContent)),)
    _keys = frozenset(("definition",))

    definition: MarkdownCellContent | Unset

    def __init__(
        self,
        *,
        definition: MarkdownCellContent | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.definition = definition

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemCellAttributes:
        m = _new(PostmortemCellAttributes)
        m._source = d
        try:
            get = d.get
            v = get("definition", UNSET)
            m.definition = MarkdownCellContent._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
