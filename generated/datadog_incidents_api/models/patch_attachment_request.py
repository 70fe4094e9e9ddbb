# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .patch_attachment_request_data import PatchAttachmentRequestData


class PatchAttachmentRequest(Model):
    """Request to update an attachment."""

    data: PatchAttachmentRequestData | Unset = member(Nested(PatchAttachmentRequestData), default=UNSET)
    """Attachment to update, with the attributes to change."""
