# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import Nullable
from .._unset import UNSET, Unset
from .nullable_relationship_to_one import NullableRelationshipToOne
from .relationship_to_user import RelationshipToUser


class IncidentTypeRelationships(Model):
    """Relationships of an incident type to its chat and meeting configurations, and to the users who
    created and last changed it."""

    created_by_user: RelationshipToUser = member(Nested(RelationshipToUser), default=UNSET)
    """Relationship to a user."""
    last_modified_by_user: RelationshipToUser = member(Nested(RelationshipToUser), default=UNSET)
    """Relationship to a user."""
    google_chat_configuration: NullableRelationshipToOne | Unset | None = member(
        Nullable(Nested(NullableRelationshipToOne)), default=UNSET
    )
    """Relationship to the Google Chat configuration of the type; null, or with null `data`, if none."""
    google_meet_configuration: NullableRelationshipToOne | Unset | None = member(
        Nullable(Nested(NullableRelationshipToOne)), default=UNSET
    )
    """Relationship to the Google Meet configuration of the type; null, or with null `data`, if none."""
    microsoft_teams_configuration: NullableRelationshipToOne | Unset | None = member(
        Nullable(Nested(NullableRelationshipToOne)), default=UNSET
    )
    """Relationship to the Microsoft Teams configuration of the type; null, or with null `data`, if none."""
    zoom_configuration: NullableRelationshipToOne | Unset | None = member(
        Nullable(Nested(NullableRelationshipToOne)), default=UNSET
    )
    """Relationship to the Zoom configuration of the type; null, or with null `data`, if none."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeRelationships:
        m = new(IncidentTypeRelationships)
        m._source = d
        try:
            v = d["created_by_user"]
            m.created_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = d["last_modified_by_user"]
            m.last_modified_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = d["google_chat_configuration"]
            m.google_chat_configuration = (
                NullableRelationshipToOne._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = d["google_meet_configuration"]
            m.google_meet_configuration = (
                NullableRelationshipToOne._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = d["microsoft_teams_configuration"]
            m.microsoft_teams_configuration = (
                NullableRelationshipToOne._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = d["zoom_configuration"]
            m.zoom_configuration = (
                NullableRelationshipToOne._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
