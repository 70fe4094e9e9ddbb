# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .markdown_cell_content import MarkdownCellContent

_new = object.__new__


class IncidentTimelineCellMarkdownCreateAttributes(Model):
    """Markdown entry for the timeline.

    Attributes:
        cell_type: type of a cell that contains Markdown.
        content: content of a Markdown cell.
        important: whether the timeline highlights the entry.
    """

    __slots__ = (
        "cell_type",
        "content",
        "important",
    )

    _fields = (
        Field("cell_type", "cell_type", True, Constant("markdown")),
        Field("content", "content", True, Nested(MarkdownCellContent)),
        Field("important", "important", False, BOOLEAN),
    )
    _keys = frozenset(
        (
            "cell_type",
            "content",
            "important",
        )
    )

    cell_type: Literal["markdown"]
    content: MarkdownCellContent
    important: bool | Unset

    def __init__(
        self,
        *,
        cell_type: Literal["markdown"] = "markdown",
        content: MarkdownCellContent,
        important: bool | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.cell_type = cell_type
        self.content = content
        self.important = important

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimelineCellMarkdownCreateAttributes:
        m = _new(IncidentTimelineCellMarkdownCreateAttributes)
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
