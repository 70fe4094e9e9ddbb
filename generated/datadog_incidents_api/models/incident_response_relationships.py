# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import Nullable
from .._unset import UNSET, Unset
from .nullable_relationship_to_user import NullableRelationshipToUser
from .relationship_to_incident_attachment import RelationshipToIncidentAttachment
from .relationship_to_incident_impacts import RelationshipToIncidentImpacts
from .relationship_to_incident_integration_metadatas import RelationshipToIncidentIntegrationMetadatas
from .relationship_to_incident_responders import RelationshipToIncidentResponders
from .relationship_to_incident_user_defined_fields import RelationshipToIncidentUserDefinedFields
from .relationship_to_user import RelationshipToUser


class IncidentResponseRelationships(Model):
    """Relationships of an incident to users, user-defined fields, attachments, impacts, integrations and
    responders."""

    created_by_user: RelationshipToUser = member(Nested(RelationshipToUser), default=UNSET)
    """Relationship to a user."""
    last_modified_by_user: RelationshipToUser = member(Nested(RelationshipToUser), default=UNSET)
    """Relationship to a user."""
    attachments: RelationshipToIncidentAttachment | Unset = member(
        Nested(RelationshipToIncidentAttachment), default=UNSET
    )
    """Relationship to the attachments of an incident."""
    commander_user: NullableRelationshipToUser | Unset | None = member(
        Nullable(Nested(NullableRelationshipToUser)), default=UNSET
    )
    """Incident commander, the user who leads the response; null if none."""
    declared_by_user: RelationshipToUser | Unset = member(Nested(RelationshipToUser), default=UNSET)
    """Relationship to a user."""
    impacts: RelationshipToIncidentImpacts | Unset = member(
        Nested(RelationshipToIncidentImpacts), default=UNSET
    )
    """Relationship to the impacts of an incident."""
    integrations: RelationshipToIncidentIntegrationMetadatas | Unset = member(
        Nested(RelationshipToIncidentIntegrationMetadatas), default=UNSET
    )
    """Relationship to the integrations of an incident."""
    responders: RelationshipToIncidentResponders | Unset = member(
        Nested(RelationshipToIncidentResponders), default=UNSET
    )
    """Relationship to the responders of an incident."""
    user_defined_fields: RelationshipToIncidentUserDefinedFields | Unset = member(
        Nested(RelationshipToIncidentUserDefinedFields), default=UNSET
    )
    """Relationship to the user-defined fields of the organization."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponseRelationships:
        m = new(IncidentResponseRelationships)
        m._source = d
        try:
            v = d["created_by_user"]
            m.created_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = d["last_modified_by_user"]
            m.last_modified_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = d["attachments"]
            m.attachments = (
                RelationshipToIncidentAttachment._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = d["commander_user"]
            m.commander_user = NullableRelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = d["declared_by_user"]
            m.declared_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = d["impacts"]
            m.impacts = RelationshipToIncidentImpacts._decode(v) if v.__class__ is dict else not_object(v)
            v = d["integrations"]
            m.integrations = (
                RelationshipToIncidentIntegrationMetadatas._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
            v = d["responders"]
            m.responders = (
                RelationshipToIncidentResponders._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = d["user_defined_fields"]
            m.user_defined_fields = (
                RelationshipToIncidentUserDefinedFields._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
