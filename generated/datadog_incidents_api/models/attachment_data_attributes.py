# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    TEXT,
    TIMESTAMP,
    UNDECODABLE,
    instant,
    not_object,
)
from ..types import UNSET, Unset
from .attachment_data_attributes_attachment import AttachmentDataAttributesAttachment

if TYPE_CHECKING:
    from .attachment_data_attributes_attachment_type import AttachmentDataAttributesAttachmentType

_new = object.__new__


class AttachmentDataAttributes(Model):
    """What is attached.

    Attributes:
        attachment: Where the document is.
        attachment_type: Whether the document is the incident's postmortem or any other.
        modified: When it last changed.
    """

    __slots__ = (
        "attachment",
        "attachment_type",
        "modified",
    )

    _fields = (
        Field("attachment", "attachment", False, Nested(AttachmentDataAttributesAttachment)),
        Field("attachment_type", "attachment_type", False, TEXT),
        Field("modified", "modified", False, TIMESTAMP),
    )
    _keys = frozenset(
        (
            "attachment",
            "attachment_type",
            "modified",
        )
    )

    attachment: AttachmentDataAttributesAttachment | Unset
    attachment_type: AttachmentDataAttributesAttachmentType | str | Unset
    modified: datetime.datetime | Unset

    def __init__(
        self,
        *,
        attachment: AttachmentDataAttributesAttachment | Unset = UNSET,
        attachment_type: AttachmentDataAttributesAttachmentType | str | Unset = UNSET,
        modified: datetime.datetime | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.attachment = attachment
        self.attachment_type = attachment_type
        self.modified = modified

    @staticmethod
    def _decode(d: dict[str, Any]) -> AttachmentDataAttributes:
        m = _new(AttachmentDataAttributes)
        m._source = d
        try:
            get = d.get
            v = get("attachment", UNSET)
            m.attachment = (
                AttachmentDataAttributesAttachment._decode(v) if v.__class__ is dict else not_object(v)
            )
            m.attachment_type = get("attachment_type", UNSET)
            v = get("modified", UNSET)
            m.modified = instant(v) if v.__class__ is str else v
        except UNDECODABLE:
            return carefully(m, d)
        return m
