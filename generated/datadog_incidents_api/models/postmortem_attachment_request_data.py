# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Constant,
    not_object,
)
from .postmortem_attachment_request_attributes import PostmortemAttachmentRequestAttributes

_new = object.__new__


class PostmortemAttachmentRequestData(Model):
    """Postmortem to create, as a JSON:API resource.

    Attributes:
        type: JSON:API type of attachments.
        attributes: title, template and content of the postmortem; all are optional.
    """

    __slots__ = ("attributes", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_attachments")),
        Field("attributes", "attributes", True, Nested(PostmortemAttachmentRequestAttributes)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
        )
    )

    type: Literal["incident_attachments"]
    attributes: PostmortemAttachmentRequestAttributes

    def __init__(
        self,
        *,
        type: Literal["incident_attachments"] = "incident_attachments",
        attributes: PostmortemAttachmentRequestAttributes,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemAttachmentRequestData:
        m = _new(PostmortemAttachmentRequestData)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                PostmortemAttachmentRequestAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
