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
from .attachment_data_attributes_attachment import AttachmentDataAttributesAttachment

_new = object.__new__


class PatchAttachmentRequestDataAttributes(Model):
    """Attributes to change; those that are not sent keep their values.

    Attributes:
        attachment: location and title of the attached document.
    """

    __slots__ = ("attachment",)

    _fields = (Field("attachment", "attachment", False, Nested(AttachmentDataAttributesAttachment)),)
    _keys = frozenset(("attachment",))

    attachment: AttachmentDataAttributesAttachment | Unset

    def __init__(
        self,
        *,
        attachment: AttachmentDataAttributesAttachment | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.attachment = attachment

    @staticmethod
    def _decode(d: dict[str, Any]) -> PatchAttachmentRequestDataAttributes:
        m = _new(PatchAttachmentRequestDataAttributes)
        m._source = d
        try:
            get = d.get
            v = get("attachment", UNSET)
            m.attachment = (
                AttachmentDataAttributesAttachment._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
