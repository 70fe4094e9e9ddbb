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
from .attachment_data_attributes import AttachmentDataAttributes
from .attachment_data_relationships import AttachmentDataRelationships

_new = object.__new__


class AttachmentData(Model):
    """Attachment of a document to an incident, as a JSON:API resource.

    Attributes:
        type: JSON:API type of attachments.
        id: UUID of the attachment.
        attributes: document, kind and modification time of an attachment.
        relationships: relationships of an attachment to its incident, and to the user who last
            changed it.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_attachments")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", True, Nested(AttachmentDataAttributes)),
        Field("relationships", "relationships", True, Nested(AttachmentDataRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["incident_attachments"]
    id: str
    attributes: AttachmentDataAttributes
    relationships: AttachmentDataRelationships

    def __init__(
        self,
        *,
        type: Literal["incident_attachments"] = "incident_attachments",
        id: str,
        attributes: AttachmentDataAttributes,
        relationships: AttachmentDataRelationships,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> AttachmentData:
        m = _new(AttachmentData)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = AttachmentDataAttributes._decode(v) if v.__class__ is dict else not_object(v)
            v = d["relationships"]
            m.relationships = AttachmentDataRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
