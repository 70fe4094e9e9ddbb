# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_user_defined_role_data_request import IncidentUserDefinedRoleDataRequest


class IncidentUserDefinedRoleRequest(Model):
    """Request to create a user-defined role."""

    data: IncidentUserDefinedRoleDataRequest = member(Nested(IncidentUserDefinedRoleDataRequest))
    """User-defined role to create, as a JSON:API resource."""
