# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .create_attachment_request_data import CreateAttachmentRequestData


class CreateAttachmentRequest(Model):
    """Request to attach a document to an incident."""

    data: CreateAttachmentRequestData | Unset = member(Nested(CreateAttachmentRequestData), default=UNSET)
    """Attachment to create, as a JSON:API resource."""
