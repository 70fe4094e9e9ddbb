# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    not_object,
)
from ..types import UNSET, Unset
from .attachment_data_attributes_attachment import AttachmentDataAttributesAttachment

if TYPE_CHECKING:
    from .attachment_data_attributes_attachment_type import AttachmentDataAttributesAttachmentType

_new = object.__new__


class CreateAttachmentRequestDataAttributes(Model):
    """Document to attach, and the kind of attachment.

    Attributes:
        attachment: location and title of the attached document.
        attachment_type: kind of attachment, either the incident's `postmortem` or a `link` to
            any other document.
    """

    __slots__ = (
        "attachment",
        "attachment_type",
    )

    _fields = (
        Field("attachment", "attachment", False, Nested(AttachmentDataAttributesAttachment)),
        Field("attachment_type", "attachment_type", False, TEXT),
    )
    _keys = frozenset(
        (
            "attachment",
            "attachment_type",
        )
    )

    attachment: AttachmentDataAttributesAttachment | Unset
    attachment_type: AttachmentDataAttributesAttachmentType | str | Unset

    def __init__(
        self,
        *,
        attachment: AttachmentDataAttributesAttachment | Unset = UNSET,
        attachment_type: AttachmentDataAttributesAttachmentType | str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.attachment = attachment
        self.attachment_type = attachment_type

    @staticmethod
    def _decode(d: dict[str, Any]) -> CreateAttachmentRequestDataAttributes:
        m = _new(CreateAttachmentRequestDataAttributes)
        m._source = d
        try:
            get = d.get
            v = get("attachment", UNSET)
            m.attachment = (
                AttachmentDataAttributesAttachment._decode(v) if v.__class__ is dict else not_object(v)
            )
            m.attachment_type = get("attachment_type", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
