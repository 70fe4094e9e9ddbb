# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_user_defined_role_patch_data_request import IncidentUserDefinedRolePatchDataRequest


class IncidentUserDefinedRolePatchRequest(Model):
    """Request to update a user-defined role."""

    data: IncidentUserDefinedRolePatchDataRequest = member(Nested(IncidentUserDefinedRolePatchDataRequest))
    """User-defined role to update, with the attributes to change."""
