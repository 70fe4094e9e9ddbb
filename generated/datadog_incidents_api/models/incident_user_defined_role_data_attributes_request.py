# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
    Nullable,
)
from ..types import UNSET, Unset
from .incident_user_defined_role_policy import IncidentUserDefinedRolePolicy


class IncidentUserDefinedRoleDataAttributesRequest(Model):
    """Name, description and policy of the new role."""

    name: str = member(TEXT)
    """Name of the role, such as `Scribe`."""
    description: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Duties of a responder with this role; null if none."""
    policy: IncidentUserDefinedRolePolicy | Unset = member(
        Nested(IncidentUserDefinedRolePolicy), default=UNSET
    )
    """Restrictions on the assignment of the role to responders."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedRoleDataAttributesRequest:
        m = new(IncidentUserDefinedRoleDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.name = d["name"]
            m.description = get("description", UNSET)
            v = get("policy", UNSET)
            if v.__class__ is dict:
                m.policy = m_policy = new(IncidentUserDefinedRolePolicy)
                m_policy._source = v
                m_policy.is_single = v["is_single"]
            else:
                m.policy = not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
