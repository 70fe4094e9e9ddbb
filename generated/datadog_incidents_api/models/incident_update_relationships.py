# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Nullable,
)
from ..types import UNSET, Unset
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

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUpdateRelationships:
        m = new(IncidentUpdateRelationships)
        m._source = d
        try:
            get = d.get
            v = get("commander_user", UNSET)
            m.commander_user = NullableRelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = get("integrations", UNSET)
            m.integrations = (
                RelationshipToIncidentIntegrationMetadatas._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
            v = get("postmortem", UNSET)
            m.postmortem = (
                RelationshipToIncidentPostmortem._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
