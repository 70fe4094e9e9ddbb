# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest
from .incident_user_defined_role_data_attributes_request import IncidentUserDefinedRoleDataAttributesRequest


class IncidentUserDefinedRoleDataRequest(Model):
    """User-defined role to create, as a JSON:API resource."""

    type: Literal["incident_user_defined_roles"] = member(
        Constant("incident_user_defined_roles"), default="incident_user_defined_roles"
    )
    """JSON:API type of user-defined roles."""
    attributes: IncidentUserDefinedRoleDataAttributesRequest = member(
        Nested(IncidentUserDefinedRoleDataAttributesRequest)
    )
    """Name, description and policy of the new role."""
    relationships: IncidentTypeSettingRelationshipsRequest = member(
        Nested(IncidentTypeSettingRelationshipsRequest)
    )
    """Relationship to set: the incident type that the resource applies to."""
