# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, parse_timestamp, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, TIMESTAMP, Nullable
from .._unset import UNSET, Unset
from .incident_user_defined_role_policy import IncidentUserDefinedRolePolicy


class IncidentUserDefinedRoleDataAttributesResponse(Model):
    """Name, description, policy and timestamps of the role."""

    created: datetime.datetime = member(TIMESTAMP)
    """Creation time of the role, RFC 3339."""
    modified: datetime.datetime = member(TIMESTAMP)
    """Time of the last change to the role, RFC 3339."""
    name: str = member(TEXT)
    """Name of the role, such as `Scribe`."""
    policy: IncidentUserDefinedRolePolicy = member(Nested(IncidentUserDefinedRolePolicy))
    """Restrictions on the assignment of the role to responders."""
    description: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Duties of a responder with this role; null if none."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedRoleDataAttributesResponse:
        m = new(IncidentUserDefinedRoleDataAttributesResponse)
        m._source = d
        try:
            get = d.get
            m.created = parse_timestamp(v) if (v := d["created"]).__class__ is str else v
            m.modified = parse_timestamp(v) if (v := d["modified"]).__class__ is str else v
            m.name = d["name"]
            v = d["policy"]
            if v.__class__ is dict:
                m.policy = m_policy = new(IncidentUserDefinedRolePolicy)
                m_policy._source = v
                m_policy.is_single = v["is_single"]
            else:
                m.policy = not_object(v)
            m.description = get("description", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
