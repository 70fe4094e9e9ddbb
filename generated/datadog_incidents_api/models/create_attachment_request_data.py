# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .create_attachment_request_data_attributes import CreateAttachmentRequestDataAttributes


class CreateAttachmentRequestData(Model):
    """Attachment to create, as a JSON:API resource."""

    type: Literal["incident_attachments"] = member(
        Constant("incident_attachments"), default="incident_attachments"
    )
    """JSON:API type of attachments."""
    id: str | Unset = member(TEXT, default=UNSET)
    """UUID of the attachment. Assigned by the server and ignored in requests."""
    attributes: CreateAttachmentRequestDataAttributes | Unset = member(
        Nested(CreateAttachmentRequestDataAttributes), default=UNSET
    )
    """Document to attach, and the kind of attachment."""
