# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Constant


class RelationshipToIncidentAttachmentData(Model):
    """Resource identifier of an attachment."""

    id: str = member(TEXT)
    """UUID of the related attachment."""
    type: Literal["incident_attachments"] = member(
        Constant("incident_attachments"), default="incident_attachments"
    )
    """JSON:API type of attachments."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentAttachmentData:
        m = new(RelationshipToIncidentAttachmentData)
        m._source = d
        try:
            m.id = d["id"]
            m.type = d["type"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
