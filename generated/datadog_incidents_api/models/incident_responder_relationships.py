# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import Nullable
from .._unset import UNSET, Unset
from .incident_responder_role_assignments_relationship import IncidentResponderRoleAssignmentsRelationship
from .nullable_relationship_to_user import NullableRelationshipToUser
from .relationship_to_user import RelationshipToUser


class IncidentResponderRelationships(Model):
    """Relationships of a responder to its user and role assignments, and to the users who created and last
    changed it."""

    created_by: RelationshipToUser | Unset = member(Nested(RelationshipToUser), default=UNSET)
    """Relationship to a user."""
    last_modified_by: RelationshipToUser | Unset = member(Nested(RelationshipToUser), default=UNSET)
    """Relationship to a user."""
    role_assignments: IncidentResponderRoleAssignmentsRelationship | Unset = member(
        Nested(IncidentResponderRoleAssignmentsRelationship), default=UNSET
    )
    """Relationship to the roles assigned to a responder in the incident."""
    user: NullableRelationshipToUser | Unset | None = member(
        Nullable(Nested(NullableRelationshipToUser)), default=UNSET
    )
    """Datadog user who responds; null if the responder is not a Datadog user."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponderRelationships:
        m = new(IncidentResponderRelationships)
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
