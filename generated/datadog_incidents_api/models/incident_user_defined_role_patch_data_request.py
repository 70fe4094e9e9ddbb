# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .incident_user_defined_role_patch_data_attributes_request import (
    IncidentUserDefinedRolePatchDataAttributesRequest,
)

_new = object.__new__


class IncidentUserDefinedRolePatchDataRequest(Model):
    """User-defined role to update, with the attributes to change.

    Attributes:
        type: JSON:API type of user-defined roles.
        id: UUID of the user-defined role, the same as in the path.
        attributes: attributes to change; those that are not sent keep their values.
    """

    __slots__ = ("attributes", "id", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_user_defined_roles")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", False, Nested(IncidentUserDefinedRolePatchDataAttributesRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
        )
    )

    type: Literal["incident_user_defined_roles"]
    id: str
    attributes: IncidentUserDefinedRolePatchDataAttributesRequest | Unset

    def __init__(
        self,
        *,
        type: Literal["incident_user_defined_roles"] = "incident_user_defined_roles",
        id: str,
        attributes: IncidentUserDefinedRolePatchDataAttributesRequest | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedRolePatchDataRequest:
        m = _new(IncidentUserDefinedRolePatchDataRequest)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = get("attributes", UNSET)
            m.attributes = (
                IncidentUserDefinedRolePatchDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
