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
from .incident_type_object import IncidentTypeObject
from .incident_user_data import IncidentUserData
from .incident_user_defined_field_list_meta import IncidentUserDefinedFieldListMeta
from .incident_user_defined_field_response_data import IncidentUserDefinedFieldResponseData

_new = object.__new__
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
    """Response containing a page of user-defined fields.

    Attributes:
        data: user-defined fields on the page, including built-in ones.
        meta: position of a page within its list, counted in fields.
        included: related users and incident types requested with `include`; absent if none were
            requested.
    """

    __slots__ = ("data", "included", "meta")

    _fields = (
        Field("data", "data", True, ListOf(Nested(IncidentUserDefinedFieldResponseData))),
        Field("meta", "meta", True, Nested(IncidentUserDefinedFieldListMeta)),
        Field("included", "included", False, _INCLUDED),
    )
    _keys = frozenset(
        (
            "data",
            "meta",
            "included",
        )
    )

    data: list[IncidentUserDefinedFieldResponseData]
    meta: IncidentUserDefinedFieldListMeta
    included: list[IncidentUserData | IncidentTypeObject | dict[str, Any]] | Unset

    def __init__(
        self,
        *,
        data: list[IncidentUserDefinedFieldResponseData],
        meta: IncidentUserDefinedFieldListMeta,
        included: list[IncidentUserData | IncidentTypeObject | dict[str, Any]] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data
        self.meta = meta
        self.included = included

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldListResponse:
        m = _new(IncidentUserDefinedFieldListResponse)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = (
                list(map(IncidentUserDefinedFieldResponseData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["meta"]
            m.meta = IncidentUserDefinedFieldListMeta._decode(v) if v.__class__ is dict else not_object(v)
            v = get("included", UNSET)
            m.included = (
                [_INCLUDED_DECODERS[i["type"]](i) for i in v] if v.__class__ is list else not_array(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
