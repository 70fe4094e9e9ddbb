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
from .incident_response_data import IncidentResponseData
from .incident_user_data import IncidentUserData

_new = object.__new__
_INCLUDED = ListOf(
    OneOf(
        "type",
        {"users": IncidentUserData, "incident_attachments": AttachmentData},
        (
            IncidentUserData,
            AttachmentData,
        ),
    )
)
_INCLUDED_DECODERS = _INCLUDED.item.decoders


class IncidentResponse(Model):
    """Response containing one incident.

    Attributes:
        data: incident, as a JSON:API resource.
        included: related users and attachments requested with `include`; absent if none were
            requested.
    """

    __slots__ = (
        "data",
        "included",
    )

    _fields = (
        Field("data", "data", True, Nested(IncidentResponseData)),
        Field("included", "included", False, _INCLUDED, read_only=True),
    )
    _keys = frozenset(
        (
            "data",
            "included",
        )
    )

    data: IncidentResponseData
    included: list[IncidentUserData | AttachmentData | dict[str, Any]] | Unset

    def __init__(
        self,
        *,
        data: IncidentResponseData,
        included: list[IncidentUserData | AttachmentData | dict[str, Any]] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data
        self.included = included

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponse:
        m = _new(IncidentResponse)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = IncidentResponseData._decode(v) if v.__class__ is dict else not_object(v)
            v = get("included", UNSET)
            m.included = (
                [_INCLUDED_DECODERS[i["type"]](i) for i in v] if v.__class__ is list else not_array(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
