# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .postmortem_cell_attributes import PostmortemCellAttributes


class PostmortemCell(Model):
    """Section of a postmortem, as a cell."""

    type: Literal["markdown"] | Unset = member(Constant("markdown"), default=UNSET)
    """Type of a cell that contains Markdown."""
    id: str | Unset = member(TEXT, default=UNSET)
    """ID of the section, such as `what-happened`."""
    attributes: PostmortemCellAttributes | Unset = member(Nested(PostmortemCellAttributes), default=UNSET)
    """Content of a section of a postmortem."""
