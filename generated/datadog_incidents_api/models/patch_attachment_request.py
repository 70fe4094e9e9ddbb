# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from ..types import UNSET, Unset
from .patch_attachment_request_data import PatchAttachmentRequestData

_new = object.__new__


class PatchAttachmentRequest(Model):
    """Request to update an attachment.

    Attributes:
        data: attachment to update, with the attributes to change.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", False, Nested(PatchAttachmentRequestData)),)
    _keys = frozenset(("data",))

    data: PatchAttachmentRequestData | Unset

    def __init__(
        self,
        *,
        data: PatchAttachmentRequestData | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> PatchAttachmentRequest:
        m = _new(PatchAttachmentRequest)
        m._source = d
        try:
            get = d.get
            v = get("data", UNSET)
            m.data = PatchAttachmentRequestData._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
