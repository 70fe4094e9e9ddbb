# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .postmortem_attachment_request_data import PostmortemAttachmentRequestData


class PostmortemAttachmentRequest(Model):
    """Request to create a postmortem."""

    data: PostmortemAttachmentRequestData = member(Nested(PostmortemAttachmentRequestData))
    """Postmortem to create, as a JSON:API resource."""
