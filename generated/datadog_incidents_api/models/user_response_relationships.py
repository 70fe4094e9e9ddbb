# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from ..types import UNSET, Unset
from .relationship_to_organization import RelationshipToOrganization
from .relationship_to_organizations import RelationshipToOrganizations
from .relationship_to_roles import RelationshipToRoles
from .relationship_to_users import RelationshipToUsers

_new = object.__new__


class UserResponseRelationships(Model):
    """Relationships of a user to organizations, roles and other users.

    Attributes:
        org: relationship to an organization.
        other_orgs: relationship to any number of organizations.
        other_users: relationship to any number of users.
        roles: relationship to any number of roles.
    """

    __slots__ = (
        "org",
        "other_orgs",
        "other_users",
        "roles",
    )

    _fields = (
        Field("org", "org", False, Nested(RelationshipToOrganization)),
        Field("other_orgs", "other_orgs", False, Nested(RelationshipToOrganizations)),
        Field("other_users", "other_users", False, Nested(RelationshipToUsers)),
        Field("roles", "roles", False, Nested(RelationshipToRoles)),
    )
    _keys = frozenset(
        (
            "org",
            "other_orgs",
            "other_users",
            "roles",
        )
    )

    org: RelationshipToOrganization | Unset
    other_orgs: RelationshipToOrganizations | Unset
    other_users: RelationshipToUsers | Unset
    roles: RelationshipToRoles | Unset

    def __init__(
        self,
        *,
        org: RelationshipToOrganization | Unset = UNSET,
        other_orgs: RelationshipToOrganizations | Unset = UNSET,
        other_users: RelationshipToUsers | Unset = UNSET,
        roles: RelationshipToRoles | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.org = org
        self.other_orgs = other_orgs
        self.other_users = other_users
        self.roles = roles

    @staticmethod
    def _decode(d: dict[str, Any]) -> UserResponseRelationships:
        m = _new(UserResponseRelationships)
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
