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
from .create_attachment_request_data import CreateAttachmentRequestData

_new = object.__new__


class CreateAttachmentRequest(Model):
    """Request to attach a document to an incident.

    Attributes:
        data: attachment to create, as a JSON:API resource.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", False, Nested(CreateAttachmentRequestData)),)
    _keys = frozenset(("data",))

    data: CreateAttachmentRequestData | Unset

    def __init__(
        self,
        *,
        data: CreateAttachmentRequestData | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> CreateAttachmentRequest:
        m = _new(CreateAttachmentRequest)
        m._source = d
        try:
            get = d.get
            v = get("data", UNSET)
            m.data = CreateAttachmentRequestData._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
