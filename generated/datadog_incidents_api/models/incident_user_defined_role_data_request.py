# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Constant,
    not_object,
)
from .incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest
from .incident_user_defined_role_data_attributes_request import IncidentUserDefinedRoleDataAttributesRequest

_new = object.__new__


class IncidentUserDefinedRoleDataRequest(Model):
    """User-defined role to create, as a JSON:API resource.

    Attributes:
        type: JSON:API type of user-defined roles.
        attributes: name, description and policy of the new role.
        relationships: relationship to set: the incident type that the resource applies to.
    """

    __slots__ = ("attributes", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_user_defined_roles")),
        Field("attributes", "attributes", True, Nested(IncidentUserDefinedRoleDataAttributesRequest)),
        Field("relationships", "relationships", True, Nested(IncidentTypeSettingRelationshipsRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
            "relationships",
        )
    )

    type: Literal["incident_user_defined_roles"]
    attributes: IncidentUserDefinedRoleDataAttributesRequest
    relationships: IncidentTypeSettingRelationshipsRequest

    def __init__(
        self,
        *,
        type: Literal["incident_user_defined_roles"] = "incident_user_defined_roles",
        attributes: IncidentUserDefinedRoleDataAttributesRequest,
        relationships: IncidentTypeSettingRelationshipsRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedRoleDataRequest:
        m = _new(IncidentUserDefinedRoleDataRequest)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                IncidentUserDefinedRoleDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
            v = d["relationships"]
            m.relationships = (
                IncidentTypeSettingRelationshipsRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
