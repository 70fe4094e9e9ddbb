# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .incident_impact_create_attributes import IncidentImpactCreateAttributes


class IncidentImpactCreateData(Model):
    """Impact to create, as a JSON:API resource."""

    type: Literal["incident_impacts"] = member(Constant("incident_impacts"), default="incident_impacts")
    """JSON:API type of impacts."""
    attributes: IncidentImpactCreateAttributes = member(Nested(IncidentImpactCreateAttributes))
    """Description, duration and field values of the new impact."""
