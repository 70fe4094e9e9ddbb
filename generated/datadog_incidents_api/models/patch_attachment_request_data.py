# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .patch_attachment_request_data_attributes import PatchAttachmentRequestDataAttributes


class PatchAttachmentRequestData(Model):
    """Attachment to update, with the attributes to change."""

    type: Literal["incident_attachments"] = member(
        Constant("incident_attachments"), default="incident_attachments"
    )
    """JSON:API type of attachments."""
    id: str | Unset = member(TEXT, default=UNSET)
    """UUID of the attachment, the same as in the path."""
    attributes: PatchAttachmentRequestDataAttributes | Unset = member(
        Nested(PatchAttachmentRequestDataAttributes), default=UNSET
    )
    """Attributes to change; those that are not sent keep their values."""
