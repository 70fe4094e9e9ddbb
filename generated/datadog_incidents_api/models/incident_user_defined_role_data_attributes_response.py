# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    Nullable,
    not_object,
    parse_timestamp,
)
from ..types import UNSET, Unset
from .incident_user_defined_role_policy import IncidentUserDefinedRolePolicy

_new = object.__new__


class IncidentUserDefinedRoleDataAttributesResponse(Model):
    """Name, description, policy and timestamps of the role.

    Attributes:
        created: creation time of the role, RFC 3339.
        modified: time of the last change to the role, RFC 3339.
        name: name of the role, such as `Scribe`.
        policy: restrictions on the assignment of the role to responders.
        description: duties of a responder with this role; null if none.
    """

    __slots__ = ("created", "description", "modified", "name", "policy")

    _fields = (
        Field("created", "created", True, TIMESTAMP),
        Field("modified", "modified", True, TIMESTAMP),
        Field("name", "name", True, TEXT),
        Field("policy", "policy", True, Nested(IncidentUserDefinedRolePolicy)),
        Field("description", "description", False, Nullable(TEXT)),
    )
    _keys = frozenset(
        (
            "created",
            "modified",
            "name",
            "policy",
            "description",
        )
    )

    created: datetime.datetime
    modified: datetime.datetime
    name: str
    policy: IncidentUserDefinedRolePolicy
    description: str | Unset | None

    def __init__(
        self,
        *,
        created: datetime.datetime,
        modified: datetime.datetime,
        name: str,
        policy: IncidentUserDefinedRolePolicy,
        description: str | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.created = created
        self.modified = modified
        self.name = name
        self.policy = policy
        self.description = description

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedRoleDataAttributesResponse:
        m = _new(IncidentUserDefinedRoleDataAttributesResponse)
        m._source = d
        try:
            get = d.get
            v = d["created"]
            m.created = parse_timestamp(v) if v.__class__ is str else v
            v = d["modified"]
            m.modified = parse_timestamp(v) if v.__class__ is str else v
            m.name = d["name"]
            v = d["policy"]
            if v.__class__ is dict:
                m.policy = m_policy = _new(IncidentUserDefinedRolePolicy)
                m_policy._source = v
                m_policy.is_single = v["is_single"]
            else:
                m.policy = not_object(v)
            m.description = get("description", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
