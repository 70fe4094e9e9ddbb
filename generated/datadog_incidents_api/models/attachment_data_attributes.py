# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, parse_timestamp, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, TIMESTAMP
from .._unset import UNSET, Unset
from .attachment_data_attributes_attachment import AttachmentDataAttributesAttachment

if TYPE_CHECKING:
    from .attachment_data_attributes_attachment_type import AttachmentDataAttributesAttachmentType


class AttachmentDataAttributes(Model):
    """Document, kind and modification time of an attachment."""

    modified: datetime.datetime = member(TIMESTAMP, default=UNSET)
    """Time of the last change to the attachment, RFC 3339."""
    attachment: AttachmentDataAttributesAttachment | Unset = member(
        Nested(AttachmentDataAttributesAttachment), default=UNSET
    )
    """Location and title of the attached document."""
    attachment_type: AttachmentDataAttributesAttachmentType | str | Unset = member(TEXT, default=UNSET)
    """Kind of attachment, either the incident's `postmortem` or a `link` to any other document."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> AttachmentDataAttributes:
        m = new(AttachmentDataAttributes)
        m._source = d
        try:
            get = d.get
            m.modified = parse_timestamp(v) if (v := d["modified"]).__class__ is str else v
            v = get("attachment", UNSET)
            m.attachment = (
                AttachmentDataAttributesAttachment._decode(v) if v.__class__ is dict else not_object(v)
            )
            m.attachment_type = get("attachment_type", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
