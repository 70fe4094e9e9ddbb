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
from .nullable_relationship_to_one import NullableRelationshipToOne
from .relationship_to_user import RelationshipToUser

_new = object.__new__


class IncidentTypeRelationships(Model):
    """Relationships of an incident type to its chat and meeting configurations, and to the users who
    created and last changed it.

    Attributes:
        created_by_user: relationship to a user.
        google_chat_configuration: relationship to the Google Chat configuration of the type;
            null, or with null `data`, if none.
        google_meet_configuration: relationship to the Google Meet configuration of the type;
            null, or with null `data`, if none.
        last_modified_by_user: relationship to a user.
        microsoft_teams_configuration: relationship to the Microsoft Teams configuration of the
            type; null, or with null `data`, if none.
        zoom_configuration: relationship to the Zoom configuration of the type; null, or with
            null `data`, if none.
    """

    __slots__ = (
        "created_by_user",
        "google_chat_configuration",
        "google_meet_configuration",
        "last_modified_by_user",
        "microsoft_teams_configuration",
        "zoom_configuration",
    )

    _fields = (
        Field("created_by_user", "created_by_user", False, Nested(RelationshipToUser)),
        Field(
            "google_chat_configuration",
            "google_chat_configuration",
            False,
            Nullable(Nested(NullableRelationshipToOne)),
        ),
        Field(
            "google_meet_configuration",
            "google_meet_configuration",
            False,
            Nullable(Nested(NullableRelationshipToOne)),
        ),
        Field("last_modified_by_user", "last_modified_by_user", False, Nested(RelationshipToUser)),
        Field(
            "microsoft_teams_configuration",
            "microsoft_teams_configuration",
            False,
            Nullable(Nested(NullableRelationshipToOne)),
        ),
        Field("zoom_configuration", "zoom_configuration", False, Nullable(Nested(NullableRelationshipToOne))),
    )
    _keys = frozenset(
        (
            "created_by_user",
            "google_chat_configuration",
            "google_meet_configuration",
            "last_modified_by_user",
            "microsoft_teams_configuration",
            "zoom_configuration",
        )
    )

    created_by_user: RelationshipToUser | Unset
    google_chat_configuration: NullableRelationshipToOne | Unset | None
    google_meet_configuration: NullableRelationshipToOne | Unset | None
    last_modified_by_user: RelationshipToUser | Unset
    microsoft_teams_configuration: NullableRelationshipToOne | Unset | None
    zoom_configuration: NullableRelationshipToOne | Unset | None

    def __init__(
        self,
        *,
        created_by_user: RelationshipToUser | Unset = UNSET,
        google_chat_configuration: NullableRelationshipToOne | Unset | None = UNSET,
        google_meet_configuration: NullableRelationshipToOne | Unset | None = UNSET,
        last_modified_by_user: RelationshipToUser | Unset = UNSET,
        microsoft_teams_configuration: NullableRelationshipToOne | Unset | None = UNSET,
        zoom_configuration: NullableRelationshipToOne | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.created_by_user = created_by_user
        self.google_chat_configuration = google_chat_configuration
        self.google_meet_configuration = google_meet_configuration
        self.last_modified_by_user = last_modified_by_user
        self.microsoft_teams_configuration = microsoft_teams_configuration
        self.zoom_configuration = zoom_configuration

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeRelationships:
        m = _new(IncidentTypeRelationships)
        m._source = d
        try:
            v = d["created_by_user"]
            m.created_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = d["google_chat_configuration"]
            m.google_chat_configuration = (
                NullableRelationshipToOne._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = d["google_meet_configuration"]
            m.google_meet_configuration = (
                NullableRelationshipToOne._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = d["last_modified_by_user"]
            m.last_modified_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
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
