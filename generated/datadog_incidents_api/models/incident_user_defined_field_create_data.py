# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest
from .incident_user_defined_field_attributes_create_request import (
    IncidentUserDefinedFieldAttributesCreateRequest,
)


class IncidentUserDefinedFieldCreateData(Model):
    """User-defined field to create, as a JSON:API resource."""

    type: Literal["user_defined_field"] = member(Constant("user_defined_field"), default="user_defined_field")
    """JSON:API type of user-defined fields."""
    attributes: IncidentUserDefinedFieldAttributesCreateRequest = member(
        Nested(IncidentUserDefinedFieldAttributesCreateRequest)
    )
    """Name, type and presentation of the new field."""
    relationships: IncidentTypeSettingRelationshipsRequest = member(
        Nested(IncidentTypeSettingRelationshipsRequest)
    )
    """Relationship to set: the incident type that the resource applies to."""
