# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .postmortem_cell_attributes import PostmortemCellAttributes

_new = object.__new__


class PostmortemCell(Model):
    """Section of a postmortem, as a cell.

    Attributes:
        type: type of a cell that contains Markdown.
        id: ID of the section, such as `what-happened`.
        attributes: content of a section of a postmortem.
    """

    __slots__ = ("attributes", "id", "type")

    _fields = (
        Field("type", "type", False, Constant("markdown")),
        Field("id", "id", False, TEXT),
        Field("attributes", "attributes", False, Nested(PostmortemCellAttributes)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
        )
    )

    type: Literal["markdown"] | Unset
    id: str | Unset
    attributes: PostmortemCellAttributes | Unset

    def __init__(
        self,
        *,
        type: Literal["markdown"] | Unset = UNSET,
        id: str | Unset = UNSET,
        attributes: PostmortemCellAttributes | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemCell:
        m = _new(PostmortemCell)
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
