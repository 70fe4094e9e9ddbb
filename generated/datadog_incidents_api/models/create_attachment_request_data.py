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

    @staticmethod
    def _decode(d: dict[str, Any]) -> CreateAttachmentRequestData:
        m = new(CreateAttachmentRequestData)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = get("id", UNSET)
            v = get("attributes", UNSET)
            m.attributes = (
                CreateAttachmentRequestDataAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
