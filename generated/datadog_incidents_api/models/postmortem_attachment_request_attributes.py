# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, ListOf
from .._unset import UNSET, Unset
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
