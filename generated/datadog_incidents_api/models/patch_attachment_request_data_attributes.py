# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .attachment_data_attributes_attachment import AttachmentDataAttributesAttachment


class PatchAttachmentRequestDataAttributes(Model):
    """Attributes to change; those that are not sent keep their values."""

    attachment: AttachmentDataAttributesAttachment | Unset = member(
        Nested(AttachmentDataAttributesAttachment), default=UNSET
    )
    """Location and title of the attached document."""
