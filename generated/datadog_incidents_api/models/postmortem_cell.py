# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
    Constant,
)
from ..types import UNSET, Unset
from .postmortem_cell_attributes import PostmortemCellAttributes


class PostmortemCell(Model):
    """Section of a postmortem, as a cell."""

    type: Literal["markdown"] | Unset = member(Constant("markdown"), default=UNSET)
    """Type of a cell that contains Markdown."""
    id: str | Unset = member(TEXT, default=UNSET)
    """ID of the section, such as `what-happened`."""
    attributes: PostmortemCellAttributes | Unset = member(Nested(PostmortemCellAttributes), default=UNSET)
    """Content of a section of a postmortem."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemCell:
        m = new(PostmortemCell)
        m._source = d
        try:
            get = d.get
            m.type = get("type", UNSET)
            m.id = get("id", UNSET)
            v = get("attributes", UNSET)
            m.attributes = PostmortemCellAttributes._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
