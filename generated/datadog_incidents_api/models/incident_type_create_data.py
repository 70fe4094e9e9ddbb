# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .incident_type_attributes import IncidentTypeAttributes


class IncidentTypeCreateData(Model):
    """Incident type to create, as a JSON:API resource."""

    type: Literal["incident_types"] = member(Constant("incident_types"), default="incident_types")
    """JSON:API type of incident types."""
    attributes: IncidentTypeAttributes = member(Nested(IncidentTypeAttributes))
    """Name and configuration of the incident type, and members set by the server."""
