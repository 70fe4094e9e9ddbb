# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_user_defined_field_create_data import IncidentUserDefinedFieldCreateData


class IncidentUserDefinedFieldCreateRequest(Model):
    """Request to create a user-defined field."""

    data: IncidentUserDefinedFieldCreateData = member(Nested(IncidentUserDefinedFieldCreateData))
    """User-defined field to create, as a JSON:API resource."""
