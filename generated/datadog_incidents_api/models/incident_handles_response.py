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
from .incident_handle_data_response import IncidentHandleDataResponse
from .incident_type_object import IncidentTypeObject
from .incident_user_data import IncidentUserData

_INCLUDED = ListOf(
    OneOf(
        "type",
        {"users": IncidentUserData, "incident_types": IncidentTypeObject},
        (
            IncidentUserData,
            IncidentTypeObject,
        ),
    )
)
_INCLUDED_DECODERS = _INCLUDED.item.decoders


class IncidentHandlesResponse(Model):
    """Response containing all handles of the organization."""

    data: list[IncidentHandleDataResponse] = member(ListOf(Nested(IncidentHandleDataResponse)))
    """Handles of the organization."""
    included: list[IncidentUserData | IncidentTypeObject | UnknownVariant] | Unset = member(
        _INCLUDED, default=UNSET
    )
    """Related users and incident types requested with `include`; absent if none were requested."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentHandlesResponse:
        m = new(IncidentHandlesResponse)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = (
                list(map(IncidentHandleDataResponse._decode, v)) if v.__class__ is list else not_object(v)
            )
            v = get("included", UNSET)
            m.included = (
                [_INCLUDED_DECODERS[i["type"]](i) for i in v] if v.__class__ is list else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
