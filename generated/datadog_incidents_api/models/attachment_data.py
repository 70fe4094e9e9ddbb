# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .attachment_data_attributes import AttachmentDataAttributes
from .attachment_data_relationships import AttachmentDataRelationships


class AttachmentData(Model):
    """Attachment of a document to an incident, as a JSON:API resource."""

    type: Literal["incident_attachments"] = member(
        Constant("incident_attachments"), default="incident_attachments"
    )
    """JSON:API type of attachments."""
    id: str = member(TEXT)
    """UUID of the attachment."""
    attributes: AttachmentDataAttributes = member(Nested(AttachmentDataAttributes))
    """Document, kind and modification time of an attachment."""
    relationships: AttachmentDataRelationships = member(Nested(AttachmentDataRelationships))
    """Relationships of an attachment to its incident, and to the user who last changed it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> AttachmentData:
        m = new(AttachmentData)
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
