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
from .incident_type_object import IncidentTypeObject
from .incident_user_data import IncidentUserData
from .incident_user_defined_field_list_meta import IncidentUserDefinedFieldListMeta
from .incident_user_defined_field_response_data import IncidentUserDefinedFieldResponseData

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


class IncidentUserDefinedFieldListResponse(Model):
    """Response containing a page of user-defined fields."""

    data: list[IncidentUserDefinedFieldResponseData] = member(
        ListOf(Nested(IncidentUserDefinedFieldResponseData))
    )
    """User-defined fields on the page, including built-in ones."""
    meta: IncidentUserDefinedFieldListMeta = member(Nested(IncidentUserDefinedFieldListMeta))
    """Position of a page within its list, counted in fields."""
    included: list[IncidentUserData | IncidentTypeObject | UnknownVariant] | Unset = member(
        _INCLUDED, default=UNSET
    )
    """Related users and incident types requested with `include`; absent if none were requested."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldListResponse:
        m = new(IncidentUserDefinedFieldListResponse)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = (
                list(map(IncidentUserDefinedFieldResponseData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["meta"]
            m.meta = IncidentUserDefinedFieldListMeta._decode(v) if v.__class__ is dict else not_object(v)
            v = get("included", UNSET)
            m.included = (
                [_INCLUDED_DECODERS[i["type"]](i) for i in v] if v.__class__ is list else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
