# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
    Constant,
)
from ..types import UNSET, Unset
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

    @staticmethod
    def _decode(d: dict[str, Any]) -> PatchAttachmentRequestData:
        m = new(PatchAttachmentRequestData)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = get("id", UNSET)
            v = get("attributes", UNSET)
            m.attributes = (
                PatchAttachmentRequestDataAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
