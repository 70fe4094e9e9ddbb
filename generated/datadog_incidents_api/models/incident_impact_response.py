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
from .incident_impact_response_data import IncidentImpactResponseData
from .incident_response_data import IncidentResponseData
from .incident_user_data import IncidentUserData

_INCLUDED = ListOf(
    OneOf(
        "type",
        {"users": IncidentUserData, "incidents": IncidentResponseData},
        (
            IncidentUserData,
            IncidentResponseData,
        ),
    )
)
_INCLUDED_DECODERS = _INCLUDED.item.decoders


class IncidentImpactResponse(Model):
    """Response containing one impact."""

    data: IncidentImpactResponseData = member(Nested(IncidentImpactResponseData))
    """Impact of an incident on users or systems, as a JSON:API resource."""
    included: list[IncidentUserData | IncidentResponseData | UnknownVariant] | Unset = member(
        _INCLUDED, default=UNSET, read_only=True
    )
    """Related users and incidents requested with `include`; absent if none were requested."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactResponse:
        m = new(IncidentImpactResponse)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = IncidentImpactResponseData._decode(v) if v.__class__ is dict else not_object(v)
            v = get("included", UNSET)
            m.included = (
                [_INCLUDED_DECODERS[i["type"]](i) for i in v] if v.__class__ is list else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
