# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .postmortem_attachment_request_attributes import PostmortemAttachmentRequestAttributes


class PostmortemAttachmentRequestData(Model):
    """Postmortem to create, as a JSON:API resource."""

    type: Literal["incident_attachments"] = member(
        Constant("incident_attachments"), default="incident_attachments"
    )
    """JSON:API type of attachments."""
    attributes: PostmortemAttachmentRequestAttributes = member(Nested(PostmortemAttachmentRequestAttributes))
    """Title, template and content of the postmortem; all are optional."""
