# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_user_defined_role_patch_data_attributes_request import (
    IncidentUserDefinedRolePatchDataAttributesRequest,
)


class IncidentUserDefinedRolePatchDataRequest(Model):
    """User-defined role to update, with the attributes to change."""

    type: Literal["incident_user_defined_roles"] = member(
        Constant("incident_user_defined_roles"), default="incident_user_defined_roles"
    )
    """JSON:API type of user-defined roles."""
    id: str = member(TEXT)
    """UUID of the user-defined role, the same as in the path."""
    attributes: IncidentUserDefinedRolePatchDataAttributesRequest | Unset = member(
        Nested(IncidentUserDefinedRolePatchDataAttributesRequest), default=UNSET
    )
    """Attributes to change; those that are not sent keep their values."""
