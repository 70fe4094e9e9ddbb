# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .._unions import OneOf
from .._unknown_variant import UnknownVariant
from .._unset import UNSET, Unset
from .attachment_data import AttachmentData
from .incident_user_data import IncidentUserData

_INCLUDED = ListOf(OneOf("type", {"users": IncidentUserData}, (IncidentUserData,)))


class AttachmentArray(Model):
    """Response containing the attachments of an incident."""

    data: list[AttachmentData] = member(ListOf(Nested(AttachmentData)))
    """Attachments of the incident; empty if none."""
    included: list[IncidentUserData | UnknownVariant] | Unset = member(_INCLUDED, default=UNSET)
    """Related users: always those who last changed the attachments."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> AttachmentArray:
        m = new(AttachmentArray)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = list(map(AttachmentData._decode, v)) if v.__class__ is list else not_object(v)
            v = get("included", UNSET)
            m.included = _INCLUDED.decode(v) if v.__class__ is list else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
