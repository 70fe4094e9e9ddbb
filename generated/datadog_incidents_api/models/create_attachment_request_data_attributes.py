# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT
from .._unset import UNSET, Unset
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
