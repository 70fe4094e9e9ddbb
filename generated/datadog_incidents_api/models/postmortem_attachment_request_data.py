# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Constant,
)
from .postmortem_attachment_request_attributes import PostmortemAttachmentRequestAttributes


class PostmortemAttachmentRequestData(Model):
    """Postmortem to create, as a JSON:API resource."""

    type: Literal["incident_attachments"] = member(
        Constant("incident_attachments"), default="incident_attachments"
    )
    """JSON:API type of attachments."""
    attributes: PostmortemAttachmentRequestAttributes = member(Nested(PostmortemAttachmentRequestAttributes))
    """Title, template and content of the postmortem; all are optional."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemAttachmentRequestData:
        m = new(PostmortemAttachmentRequestData)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                PostmortemAttachmentRequestAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
