# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .patch_attachment_request_data_attributes import PatchAttachmentRequestDataAttributes

_new = object.__new__


class PatchAttachmentRequestData(Model):
    """Attachment to update, with the attributes to change.

    Attributes:
        type: JSON:API type of attachments.
        id: UUID of the attachment, the same as in the path.
        attributes: attributes to change; those that are not sent keep their values.
    """

    __slots__ = ("attributes", "id", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_attachments")),
        Field("id", "id", False, TEXT),
        Field("attributes", "attributes", False, Nested(PatchAttachmentRequestDataAttributes)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
        )
    )

    type: Literal["incident_attachments"]
    id: str | Unset
    attributes: PatchAttachmentRequestDataAttributes | Unset

    def __init__(
        self,
        *,
        type: Literal["incident_attachments"] = "incident_attachments",
        id: str | Unset = UNSET,
        attributes: PatchAttachmentRequestDataAttributes | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> PatchAttachmentRequestData:
        m = _new(PatchAttachmentRequestData)
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
