# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .incident_impact_field_data_attributes import IncidentImpactFieldDataAttributes
from .incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest


class IncidentImpactFieldDataRequest(Model):
    """Impact field to create or replace, as a JSON:API resource."""

    type: Literal["impact_fields"] = member(Constant("impact_fields"), default="impact_fields")
    """JSON:API type of impact fields."""
    attributes: IncidentImpactFieldDataAttributes = member(Nested(IncidentImpactFieldDataAttributes))
    """Name, type and choices of the impact field."""
    relationships: IncidentTypeSettingRelationshipsRequest = member(
        Nested(IncidentTypeSettingRelationshipsRequest)
    )
    """Relationship to set: the incident type that the resource applies to."""
