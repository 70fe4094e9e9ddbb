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


class IncidentUserDefinedRolePatchDataAttributesRequest(Model):
    """Attributes to change; those that are not sent keep their values.

    Attributes:
        description: duties of a responder with this role; null if none.
        name: name of the role, such as `Scribe`.
        policy: restrictions on the assignment of the role to responders.
    """

    __slots__ = (
        "description",
        "name",
        "policy",
    )

    _fields = (
        Field("description", "description", False, Nullable(TEXT)),
        Field("name", "name", False, TEXT),
        Field("policy", "policy", False, Nested(IncidentUserDefinedRolePolicy)),
    )
    _keys = frozenset(
        (
            "description",
            "name",
            "policy",
        )
    )

    description: str | Unset | None
    name: str | Unset
    policy: IncidentUserDefinedRolePolicy | Unset

    def __init__(
        self,
        *,
        description: str | Unset | None = UNSET,
        name: str | Unset = UNSET,
        policy: IncidentUserDefinedRolePolicy | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.description = description
        self.name = name
        self.policy = policy

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedRolePatchDataAttributesRequest:
        m = _new(IncidentUserDefinedRolePatchDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.description = get("description", UNSET)
            m.name = get("name", UNSET)
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
