# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._shapes import Nullable
from .._unset import UNSET, Unset
from .nullable_relationship_to_user import NullableRelationshipToUser
from .relationship_to_incident_integration_metadatas import RelationshipToIncidentIntegrationMetadatas
from .relationship_to_incident_postmortem import RelationshipToIncidentPostmortem


class IncidentUpdateRelationships(Model):
    """Relationships to change; those that are not sent are kept."""

    commander_user: NullableRelationshipToUser | Unset | None = member(
        Nullable(Nested(NullableRelationshipToUser)), default=UNSET
    )
    """Incident commander, the user who leads the response; null removes the commander."""
    integrations: RelationshipToIncidentIntegrationMetadatas | Unset = member(
        Nested(RelationshipToIncidentIntegrationMetadatas), default=UNSET
    )
    """Relationship to the integrations of an incident."""
    postmortem: RelationshipToIncidentPostmortem | Unset = member(
        Nested(RelationshipToIncidentPostmortem), default=UNSET
    )
    """Relationship to a postmortem."""
