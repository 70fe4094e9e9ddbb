# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..types import UNSET, Unset
from .attachment_data_attributes_attachment import AttachmentDataAttributesAttachment


class PatchAttachmentRequestDataAttributes(Model):
    """Attributes to change; those that are not sent keep their values."""

    attachment: AttachmentDataAttributesAttachment | Unset = member(
        Nested(AttachmentDataAttributesAttachment), default=UNSET
    )
    """Location and title of the attached document."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> PatchAttachmentRequestDataAttributes:
        m = new(PatchAttachmentRequestDataAttributes)
        m._source = d
        try:
            get = d.get
            v = get("attachment", UNSET)
            m.attachment = (
                AttachmentDataAttributesAttachment._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
