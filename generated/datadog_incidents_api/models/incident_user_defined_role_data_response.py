# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_type_setting_relationships import IncidentTypeSettingRelationships
from .incident_user_defined_role_data_attributes_response import IncidentUserDefinedRoleDataAttributesResponse


class IncidentUserDefinedRoleDataResponse(Model):
    """User-defined role of responders, as a JSON:API resource."""

    type: Literal["incident_user_defined_roles"] = member(
        Constant("incident_user_defined_roles"), default="incident_user_defined_roles"
    )
    """JSON:API type of user-defined roles."""
    id: str = member(TEXT)
    """UUID of the user-defined role."""
    attributes: IncidentUserDefinedRoleDataAttributesResponse = member(
        Nested(IncidentUserDefinedRoleDataAttributesResponse)
    )
    """Name, description, policy and timestamps of the role."""
    relationships: IncidentTypeSettingRelationships | Unset = member(
        Nested(IncidentTypeSettingRelationships), default=UNSET
    )
    """Relationships of a resource to the incident type that it applies to, and to the users who created
    and last changed it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedRoleDataResponse:
        m = new(IncidentUserDefinedRoleDataResponse)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentUserDefinedRoleDataAttributesResponse._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = (
                IncidentTypeSettingRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
