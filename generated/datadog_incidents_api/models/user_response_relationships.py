# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .relationship_to_organization import RelationshipToOrganization
from .relationship_to_organizations import RelationshipToOrganizations
from .relationship_to_roles import RelationshipToRoles
from .relationship_to_users import RelationshipToUsers


class UserResponseRelationships(Model):
    """Relationships of a user to organizations, roles and other users."""

    org: RelationshipToOrganization | Unset = member(Nested(RelationshipToOrganization), default=UNSET)
    """Relationship to an organization."""
    other_orgs: RelationshipToOrganizations | Unset = member(
        Nested(RelationshipToOrganizations), default=UNSET
    )
    """Relationship to any number of organizations."""
    other_users: RelationshipToUsers | Unset = member(Nested(RelationshipToUsers), default=UNSET)
    """Relationship to any number of users."""
    roles: RelationshipToRoles | Unset = member(Nested(RelationshipToRoles), default=UNSET)
    """Relationship to any number of roles."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> UserResponseRelationships:
        m = new(UserResponseRelationships)
        m._source = d
        try:
            get = d.get
            v = get("org", UNSET)
            m.org = RelationshipToOrganization._decode(v) if v.__class__ is dict else not_object(v)
            v = get("other_orgs", UNSET)
            m.other_orgs = RelationshipToOrganizations._decode(v) if v.__class__ is dict else not_object(v)
            v = get("other_users", UNSET)
            m.other_users = RelationshipToUsers._decode(v) if v.__class__ is dict else not_object(v)
            v = get("roles", UNSET)
            m.roles = RelationshipToRoles._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
