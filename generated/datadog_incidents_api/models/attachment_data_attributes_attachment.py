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


class AttachmentDataAttributesAttachment(Model):
    """Location and title of the attached document.

    Attributes:
        document_url: URL of the attached document.
        title: title of the attached document, such as `Checkout`.
    """

    __slots__ = (
        "document_url",
        "title",
    )

    _fields = (
        Field("document_url", "documentUrl", False, TEXT),
        Field("title", "title", False, TEXT),
    )
    _keys = frozenset(
        (
            "documentUrl",
            "title",
        )
    )

    document_url: str | Unset
    title: str | Unset

    def __init__(
        self,
        *,
        document_url: str | Unset = UNSET,
        title: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.document_url = document_url
        self.title = title

    @staticmethod
    def _decode(d: dict[str, Any]) -> AttachmentDataAttributesAttachment:
        m = _new(AttachmentDataAttributesAttachment)
        m._source = d
        try:
            get = d.get
            m.document_url = get("documentUrl", UNSET)
            m.title = get("title", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
