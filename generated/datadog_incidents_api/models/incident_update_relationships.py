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
from .nullable_relationship_to_user import NullableRelationshipToUser
from .relationship_to_incident_integration_metadatas import RelationshipToIncidentIntegrationMetadatas
from .relationship_to_incident_postmortem import RelationshipToIncidentPostmortem

_new = object.__new__


class IncidentUpdateRelationships(Model):
    """Relationships to change; those that are not sent are kept.

    Attributes:
        commander_user: incident commander, the user who leads the response; null removes the
            commander.
        integrations: relationship to the integrations of an incident.
        postmortem: relationship to a postmortem.
    """

    __slots__ = (
        "commander_user",
        "integrations",
        "postmortem",
    )

    _fields = (
        Field("commander_user", "commander_user", False, Nullable(Nested(NullableRelationshipToUser))),
        Field("integrations", "integrations", False, Nested(RelationshipToIncidentIntegrationMetadatas)),
        Field("postmortem", "postmortem", False, Nested(RelationshipToIncidentPostmortem)),
    )
    _keys = frozenset(
        (
            "commander_user",
            "integrations",
            "postmortem",
        )
    )

    commander_user: NullableRelationshipToUser | Unset | None
    integrations: RelationshipToIncidentIntegrationMetadatas | Unset
    postmortem: RelationshipToIncidentPostmortem | Unset

    def __init__(
        self,
        *,
        commander_user: NullableRelationshipToUser | Unset | None = UNSET,
        integrations: RelationshipToIncidentIntegrationMetadatas | Unset = UNSET,
        postmortem: RelationshipToIncidentPostmortem | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.commander_user = commander_user
        self.integrations = integrations
        self.postmortem = postmortem

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUpdateRelationships:
        m = _new(IncidentUpdateRelationships)
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
