# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Nullable,
    not_object,
)
from ..types import UNSET, Unset
from .incident_responder_role_assignments_relationship import IncidentResponderRoleAssignmentsRelationship
from .nullable_relationship_to_user import NullableRelationshipToUser
from .relationship_to_user import RelationshipToUser

_new = object.__new__


class IncidentResponderRelationships(Model):
    """Relationships of a responder to its user and role assignments, and to the users who created and
    last changed it.

    Attributes:
        created_by: relationship to a user.
        last_modified_by: relationship to a user.
        role_assignments: relationship to the roles assigned to a responder in the incident.
        user: datadog user who responds; null if the responder is not a Datadog user.
    """

    __slots__ = (
        "created_by",
        "last_modified_by",
        "role_assignments",
        "user",
    )

    _fields = (
        Field("created_by", "created_by", False, Nested(RelationshipToUser)),
        Field("last_modified_by", "last_modified_by", False, Nested(RelationshipToUser)),
        Field(
            "role_assignments",
            "role_assignments",
            False,
            Nested(IncidentResponderRoleAssignmentsRelationship),
        ),
        Field("user", "user", False, Nullable(Nested(NullableRelationshipToUser))),
    )
    _keys = frozenset(
        (
            "created_by",
            "last_modified_by",
            "role_assignments",
            "user",
        )
    )

    created_by: RelationshipToUser | Unset
    last_modified_by: RelationshipToUser | Unset
    role_assignments: IncidentResponderRoleAssignmentsRelationship | Unset
    user: NullableRelationshipToUser | Unset | None

    def __init__(
        self,
        *,
        created_by: RelationshipToUser | Unset = UNSET,
        last_modified_by: RelationshipToUser | Unset = UNSET,
        role_assignments: IncidentResponderRoleAssignmentsRelationship | Unset = UNSET,
        user: NullableRelationshipToUser | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.created_by = created_by
        self.last_modified_by = last_modified_by
        self.role_assignments = role_assignments
        self.user = user

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponderRelationships:
        m = _new(IncidentResponderRelationships)
        m._source = d
        try:
            get = d.get
            v = get("created_by", UNSET)
            m.created_by = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = get("last_modified_by", UNSET)
            m.last_modified_by = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = get("role_assignments", UNSET)
            m.role_assignments = (
                IncidentResponderRoleAssignmentsRelationship._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
            v = get("user", UNSET)
            m.user = NullableRelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
