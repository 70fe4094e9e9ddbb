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
    included: list[IncidentUserData | AttachmentData | IncidentResponseData | UnknownVariant] | Unset = (
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
