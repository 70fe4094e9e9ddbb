# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    ListOf,
    not_array,
)
from ..types import UNSET, Unset
from .postmortem_cell import PostmortemCell

_new = object.__new__


class PostmortemAttachmentRequestAttributes(Model):
    """Title, template and content of the postmortem; all are optional.

    Attributes:
        cells: sections of the postmortem, in order.
        content: text of the postmortem as a whole.
        postmortem_template_id: UUID of the postmortem template to start from. An unknown ID
            gives 404.
        title: title of the postmortem, such as `Postmortem of IR-1`.
    """

    __slots__ = (
        "cells",
        "content",
        "postmortem_template_id",
        "title",
    )

    _fields = (
        Field("cells", "cells", False, ListOf(Nested(PostmortemCell))),
        Field("content", "content", False, TEXT),
        Field("postmortem_template_id", "postmortem_template_id", False, TEXT),
        Field("title", "title", False, TEXT),
    )
    _keys = frozenset(
        (
            "cells",
            "content",
            "postmortem_template_id",
            "title",
        )
    )

    cells: list[PostmortemCell] | Unset
    content: str | Unset
    postmortem_template_id: str | Unset
    title: str | Unset

    def __init__(
        self,
        *,
        cells: list[PostmortemCell] | Unset = UNSET,
        content: str | Unset = UNSET,
        postmortem_template_id: str | Unset = UNSET,
        title: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.cells = cells
        self.content = content
        self.postmortem_template_id = postmortem_template_id
        self.title = title

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemAttachmentRequestAttributes:
        m = _new(PostmortemAttachmentRequestAttributes)
        m._source = d
        try:
            get = d.get
            v = get("cells", UNSET)
            m.cells = list(map(PostmortemCell._decode, v)) if v.__class__ is list else not_array(v)
            m.content = get("content", UNSET)
            m.postmortem_template_id = get("postmortem_template_id", UNSET)
            m.title = get("title", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
