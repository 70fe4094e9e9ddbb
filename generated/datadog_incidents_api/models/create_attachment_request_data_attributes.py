# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
)
from ..types import UNSET, Unset
from .attachment_data_attributes_attachment import AttachmentDataAttributesAttachment

if TYPE_CHECKING:
    from .attachment_data_attributes_attachment_type import AttachmentDataAttributesAttachmentType


class CreateAttachmentRequestDataAttributes(Model):
    """Document to attach, and the kind of attachment."""

    attachment: AttachmentDataAttributesAttachment | Unset = member(
        Nested(AttachmentDataAttributesAttachment), default=UNSET
    )
    """Location and title of the attached document."""
    attachment_type: AttachmentDataAttributesAttachmentType | str | Unset = member(TEXT, default=UNSET)
    """Kind of attachment, either the incident's `postmortem` or a `link` to any other document."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> CreateAttachmentRequestDataAttributes:
        m = new(CreateAttachmentRequestDataAttributes)
        m._source = d
        try:
            get = d.get
            v = get("attachment", UNSET)
            m.attachment = (
                AttachmentDataAttributesAttachment._decode(v) if v.__class__ is dict else not_object(v)
            )
            m.attachment_type = get("attachment_type", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
