# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..types import UNSET, Unset
from .patch_attachment_request_data import PatchAttachmentRequestData


class PatchAttachmentRequest(Model):
    """Request to update an attachment."""

    data: PatchAttachmentRequestData | Unset = member(Nested(PatchAttachmentRequestData), default=UNSET)
    """Attachment to update, with the attributes to change."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> PatchAttachmentRequest:
        m = new(PatchAttachmentRequest)
        m._source = d
        try:
            get = d.get
            v = get("data", UNSET)
            m.data = PatchAttachmentRequestData._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
