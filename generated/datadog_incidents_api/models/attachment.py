# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    ListOf,
    not_array,
    not_object,
)
from ..types import UNSET, Unset
from ..unions import OneOf
from .attachment_data import AttachmentData
from .incident_user_data import IncidentUserData

_new = object.__new__
_INCLUDED = ListOf(OneOf("type", {"users": IncidentUserData}, (IncidentUserData,)))


class Attachment(Model):
    """Response containing one attachment.

    Attributes:
        data: attachment of a document to an incident, as a JSON:API resource.
        included: related users: always the user who last changed the attachment.
    """

    __slots__ = (
        "data",
        "included",
    )

    _fields = (
        Field("data", "data", False, Nested(AttachmentData)),
        Field("included", "included", False, _INCLUDED),
    )
    _keys = frozenset(
        (
            "data",
            "included",
        )
    )

    data: AttachmentData | Unset
    included: list[IncidentUserData | dict[str, Any]] | Unset

    def __init__(
        self,
        *,
        data: AttachmentData | Unset = UNSET,
        included: list[IncidentUserData | dict[str, Any]] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data
        self.included = included

    @staticmethod
    def _decode(d: dict[str, Any]) -> Attachment:
        m = _new(Attachment)
        m._source = d
        try:
            get = d.get
            v = get("data", UNSET)
            m.data = AttachmentData._decode(v) if v.__class__ is dict else not_object(v)
            v = get("included", UNSET)
            m.included = _INCLUDED.decode(v) if v.__class__ is list else not_array(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
