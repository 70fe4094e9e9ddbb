# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
    ListOf,
)
from ..types import UNSET, Unset
from .postmortem_cell import PostmortemCell


class PostmortemAttachmentRequestAttributes(Model):
    """Title, template and content of the postmortem; all are optional."""

    cells: list[PostmortemCell] | Unset = member(ListOf(Nested(PostmortemCell)), default=UNSET)
    """Sections of the postmortem, in order."""
    content: str | Unset = member(TEXT, default=UNSET)
    """Text of the postmortem as a whole."""
    postmortem_template_id: str | Unset = member(TEXT, default=UNSET)
    """UUID of the postmortem template to start from. An unknown ID gives 404."""
    title: str | Unset = member(TEXT, default=UNSET)
    """Title of the postmortem, such as `Postmortem of IR-1`."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemAttachmentRequestAttributes:
        m = new(PostmortemAttachmentRequestAttributes)
        m._source = d
        try:
            get = d.get
            v = get("cells", UNSET)
            m.cells = list(map(PostmortemCell._decode, v)) if v.__class__ is list else not_object(v)
            m.content = get("content", UNSET)
            m.postmortem_template_id = get("postmortem_template_id", UNSET)
            m.title = get("title", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
