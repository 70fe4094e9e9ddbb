# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Nullable,
    not_object,
)
from ..types import UNSET, Unset
from .incident_user_defined_role_policy import IncidentUserDefinedRolePolicy

_new = object.__new__


class IncidentUserDefinedRoleDataAttributesRequest(Model):
    """Name, description and policy of the new role.

    Attributes:
        name: name of the role, such as `Scribe`.
        description: duties of a responder with this role; null if none.
        policy: restrictions on the assignment of the role to responders.
    """

    __slots__ = ("description", "name", "policy")

    _fields = (
        Field("name", "name", True, TEXT),
        Field("description", "description", False, Nullable(TEXT)),
        Field("policy", "policy", False, Nested(IncidentUserDefinedRolePolicy)),
    )
    _keys = frozenset(
        (
            "name",
            "description",
            "policy",
        )
    )

    name: str
    description: str | Unset | None
    policy: IncidentUserDefinedRolePolicy | Unset

    def __init__(
        self,
        *,
        name: str,
        description: str | Unset | None = UNSET,
        policy: IncidentUserDefinedRolePolicy | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.name = name
        self.description = description
        self.policy = policy

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedRoleDataAttributesRequest:
        m = _new(IncidentUserDefinedRoleDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.name = d["name"]
            m.description = get("description", UNSET)
            v = get("policy", UNSET)
            if v.__class__ is dict:
                m.policy = m_policy = _new(IncidentUserDefinedRolePolicy)
                m_policy._source = v
                m_policy.is_single = v["is_single"]
            else:
                m.policy = not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
