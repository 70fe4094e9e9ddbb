# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Nullable
from .._unset import UNSET, Unset
from .incident_user_defined_role_policy import IncidentUserDefinedRolePolicy


class IncidentUserDefinedRolePatchDataAttributesRequest(Model):
    """Attributes to change; those that are not sent keep their values."""

    description: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Duties of a responder with this role; null if none."""
    name: str | Unset = member(TEXT, default=UNSET)
    """Name of the role, such as `Scribe`."""
    policy: IncidentUserDefinedRolePolicy | Unset = member(
        Nested(IncidentUserDefinedRolePolicy), default=UNSET
    )
    """Restrictions on the assignment of the role to responders."""
