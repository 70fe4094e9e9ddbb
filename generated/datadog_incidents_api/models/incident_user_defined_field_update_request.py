# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_user_defined_field_update_data import IncidentUserDefinedFieldUpdateData


class IncidentUserDefinedFieldUpdateRequest(Model):
    """Request to update a user-defined field."""

    data: IncidentUserDefinedFieldUpdateData = member(Nested(IncidentUserDefinedFieldUpdateData))
    """User-defined field to update, with the attributes to change."""
