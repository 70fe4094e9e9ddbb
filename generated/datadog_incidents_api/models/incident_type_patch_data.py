# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .incident_type_update_attributes import IncidentTypeUpdateAttributes


class IncidentTypePatchData(Model):
    """Incident type to update, with the attributes to change."""

    type: Literal["incident_types"] = member(Constant("incident_types"), default="incident_types")
    """JSON:API type of incident types."""
    id: str = member(TEXT)
    """UUID of the incident type, the same as in the path."""
    attributes: IncidentTypeUpdateAttributes = member(Nested(IncidentTypeUpdateAttributes))
    """Attributes to change; those that are not sent keep their values."""
