# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    ListOf,
)
from ..types import UNSET, Unset
from ..unions import OneOf
from .attachment_data import AttachmentData
from .incident_response_data import IncidentResponseData
from .incident_response_meta import IncidentResponseMeta
from .incident_search_response_data import IncidentSearchResponseData
from .incident_user_data import IncidentUserData

_INCLUDED = ListOf(
    OneOf(
        "type",
        {
            "users": IncidentUserData,
            "incident_attachments": AttachmentData,
            "incidents": IncidentResponseData,
        },
        (
            IncidentUserData,
            AttachmentData,
            IncidentResponseData,
        ),
    )
)
_INCLUDED_DECODERS = _INCLUDED.item.decoders


class IncidentSearchResponse(Model):
    """Response containing a page of search results."""

    data: IncidentSearchResponseData = member(Nested(IncidentSearchResponseData))
    """Search results, as a JSON:API resource without an ID."""
    included: list[IncidentUserData | AttachmentData | IncidentResponseData | dict[str, Any]] | Unset = (
        member(_INCLUDED, default=UNSET, read_only=True)
    )
    """Matching incidents, repeated from `data`, and related users and attachments requested with
    `include`."""
    meta: IncidentResponseMeta | Unset = member(Nested(IncidentResponseMeta), default=UNSET, read_only=True)
    """Metadata about a list: the position of the page."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponse:
        m = new(IncidentSearchResponse)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = IncidentSearchResponseData._decode(v) if v.__class__ is dict else not_object(v)
            v = get("included", UNSET)
            m.included = (
                [_INCLUDED_DECODERS[i["type"]](i) for i in v] if v.__class__ is list else not_object(v)
            )
            v = get("meta", UNSET)
            m.meta = IncidentResponseMeta._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
