# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    TEXT,
    UNDECODABLE,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .create_attachment_request_data_attributes import CreateAttachmentRequestDataAttributes

_new = object.__new__


class CreateAttachmentRequestData(Model):
    """A document to be attached.

    Attributes:
        type: JSON:API type of attachments.
        id: Of no use here, since the server gives every attachment its id.
        attributes: What is to be attached.
    """

    __slots__ = ("attributes", "id", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_attachments")),
        Field("id", "id", False, TEXT),
        Field("attributes", "attributes", False, Nested(CreateAttachmentRequestDataAttributes)),
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
    attributes: CreateAttachmentRequestDataAttributes | Unset

    def __init__(
        self,
        *,
        type: Literal["incident_attachments"] = "incident_attachments",
        id: str | Unset = UNSET,
        attributes: CreateAttachmentRequestDataAttributes | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> CreateAttachmentRequestData:
        m = _new(CreateAttachmentRequestData)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = get("id", UNSET)
            v = get("attributes", UNSET)
            m.attributes = (
                CreateAttachmentRequestDataAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
        except UNDECODABLE:
            return carefully(m, d)
        return m
