# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .relationship_to_roles import RelationshipToRoles


class UserRelationships(Model):
    """Relationships to set: the roles of the new user."""

    roles: RelationshipToRoles | Unset = member(Nested(RelationshipToRoles), default=UNSET)
    """Relationship to any number of roles."""
