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
from .relationship_to_incident_attachment import RelationshipToIncidentAttachment
from .relationship_to_incident_impacts import RelationshipToIncidentImpacts
from .relationship_to_incident_integration_metadatas import RelationshipToIncidentIntegrationMetadatas
from .relationship_to_incident_responders import RelationshipToIncidentResponders
from .relationship_to_incident_user_defined_fields import RelationshipToIncidentUserDefinedFields
from .relationship_to_user import RelationshipToUser

_new = object.__new__


class IncidentResponseRelationships(Model):
    """Relationships of an incident to users, user-defined fields, attachments, impacts, integrations
    and responders.

    Attributes:
        attachments: relationship to the attachments of an incident.
        commander_user: incident commander, the user who leads the response; null if none.
        created_by_user: relationship to a user.
        declared_by_user: relationship to a user.
        impacts: relationship to the impacts of an incident.
        integrations: relationship to the integrations of an incident.
        last_modified_by_user: relationship to a user.
        responders: relationship to the responders of an incident.
        user_defined_fields: relationship to the user-defined fields of the organization.
    """

    __slots__ = (
        "attachments",
        "commander_user",
        "created_by_user",
        "declared_by_user",
        "impacts",
        "integrations",
        "last_modified_by_user",
        "responders",
        "user_defined_fields",
    )

    _fields = (
        Field("attachments", "attachments", False, Nested(RelationshipToIncidentAttachment)),
        Field("commander_user", "commander_user", False, Nullable(Nested(NullableRelationshipToUser))),
        Field("created_by_user", "created_by_user", False, Nested(RelationshipToUser)),
        Field("declared_by_user", "declared_by_user", False, Nested(RelationshipToUser)),
        Field("impacts", "impacts", False, Nested(RelationshipToIncidentImpacts)),
        Field("integrations", "integrations", False, Nested(RelationshipToIncidentIntegrationMetadatas)),
        Field("last_modified_by_user", "last_modified_by_user", False, Nested(RelationshipToUser)),
        Field("responders", "responders", False, Nested(RelationshipToIncidentResponders)),
        Field(
            "user_defined_fields",
            "user_defined_fields",
            False,
            Nested(RelationshipToIncidentUserDefinedFields),
        ),
    )
    _keys = frozenset(
        (
            "attachments",
            "commander_user",
            "created_by_user",
            "declared_by_user",
            "impacts",
            "integrations",
            "last_modified_by_user",
            "responders",
            "user_defined_fields",
        )
    )

    attachments: RelationshipToIncidentAttachment | Unset
    commander_user: NullableRelationshipToUser | Unset | None
    created_by_user: RelationshipToUser | Unset
    declared_by_user: RelationshipToUser | Unset
    impacts: RelationshipToIncidentImpacts | Unset
    integrations: RelationshipToIncidentIntegrationMetadatas | Unset
    last_modified_by_user: RelationshipToUser | Unset
    responders: RelationshipToIncidentResponders | Unset
    user_defined_fields: RelationshipToIncidentUserDefinedFields | Unset

    def __init__(
        self,
        *,
        attachments: RelationshipToIncidentAttachment | Unset = UNSET,
        commander_user: NullableRelationshipToUser | Unset | None = UNSET,
        created_by_user: RelationshipToUser | Unset = UNSET,
        declared_by_user: RelationshipToUser | Unset = UNSET,
        impacts: RelationshipToIncidentImpacts | Unset = UNSET,
        integrations: RelationshipToIncidentIntegrationMetadatas | Unset = UNSET,
        last_modified_by_user: RelationshipToUser | Unset = UNSET,
        responders: RelationshipToIncidentResponders | Unset = UNSET,
        user_defined_fields: RelationshipToIncidentUserDefinedFields | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.attachments = attachments
        self.commander_user = commander_user
        self.created_by_user = created_by_user
        self.declared_by_user = declared_by_user
        self.impacts = impacts
        self.integrations = integrations
        self.last_modified_by_user = last_modified_by_user
        self.responders = responders
        self.user_defined_fields = user_defined_fields

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponseRelationships:
        m = _new(IncidentResponseRelationships)
        m._source = d
        try:
            v = d["attachments"]
            m.attachments = (
                RelationshipToIncidentAttachment._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = d["commander_user"]
            m.commander_user = NullableRelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = d["created_by_user"]
            m.created_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
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
            v = d["last_modified_by_user"]
            m.last_modified_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
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
