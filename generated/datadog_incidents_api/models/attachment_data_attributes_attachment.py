# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT
from .._unset import UNSET, Unset


class AttachmentDataAttributesAttachment(Model):
    """Location and title of the attached document."""

    document_url: str | Unset = member(TEXT, key="documentUrl", default=UNSET)
    """URL of the attached document."""
    title: str | Unset = member(TEXT, default=UNSET)
    """Title of the attached document, such as `Checkout`."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> AttachmentDataAttributesAttachment:
        m = new(AttachmentDataAttributesAttachment)
        m._source = d
        try:
            get = d.get
            m.document_url = get("documentUrl", UNSET)
            m.title = get("title", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
