# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    ListOf,
    not_array,
)
from ..types import UNSET, Unset
from ..unions import OneOf
from .incident_type_object import IncidentTypeObject
from .incident_user_data import IncidentUserData
from .incident_user_defined_role_data_response import IncidentUserDefinedRoleDataResponse

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
_INCLUDED_OF = _INCLUDED.item.decoders


class IncidentUserDefinedRolesResponse(Model):
    """Roles of an organization.

    Attributes:
        data: One entry a role.
        included: Related resources, where they were asked for.
    """

    __slots__ = (
        "data",
        "included",
    )

    _fields = (
        Field("data", "data", True, ListOf(Nested(IncidentUserDefinedRoleDataResponse))),
        Field("included", "included", False, _INCLUDED),
    )
    _keys = frozenset(
        (
            "data",
            "included",
        )
    )

    data: list[IncidentUserDefinedRoleDataResponse]
    included: list[IncidentUserData | IncidentTypeObject | dict[str, Any]] | Unset

    def __init__(
        self,
        *,
        data: list[IncidentUserDefinedRoleDataResponse],
        included: list[IncidentUserData | IncidentTypeObject | dict[str, Any]] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data
        self.included = included

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedRolesResponse:
        m = _new(IncidentUserDefinedRolesResponse)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = (
                list(map(IncidentUserDefinedRoleDataResponse._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = get("included", UNSET)
            m.included = [_INCLUDED_OF[i["type"]](i) for i in v] if v.__class__ is list else not_array(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
