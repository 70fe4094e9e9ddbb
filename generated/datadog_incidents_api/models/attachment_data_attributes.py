# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    not_object,
    parse_timestamp,
)
from ..types import UNSET, Unset
from .attachment_data_attributes_attachment import AttachmentDataAttributesAttachment

if TYPE_CHECKING:
    from .attachment_data_attributes_attachment_type import AttachmentDataAttributesAttachmentType

_new = object.__new__


class AttachmentDataAttributes(Model):
    """Document, kind and modification time of an attachment.

    Attributes:
        attachment: location and title of the attached document.
        attachment_type: kind of attachment, either the incident's `postmortem` or a `link` to
            any other document.
        modified: time of the last change to the attachment, RFC 3339.
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
            m.modified = parse_timestamp(v) if v.__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
