# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..types import UNSET, Unset
from .create_attachment_request_data import CreateAttachmentRequestData


class CreateAttachmentRequest(Model):
    """Request to attach a document to an incident."""

    data: CreateAttachmentRequestData | Unset = member(Nested(CreateAttachmentRequestData), default=UNSET)
    """Attachment to create, as a JSON:API resource."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> CreateAttachmentRequest:
        m = new(CreateAttachmentRequest)
        m._source = d
        try:
            get = d.get
            v = get("data", UNSET)
            m.data = CreateAttachmentRequestData._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
