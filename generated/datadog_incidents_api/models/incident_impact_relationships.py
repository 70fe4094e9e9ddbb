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
from .relationship_to_incident import RelationshipToIncident
from .relationship_to_user import RelationshipToUser

_new = object.__new__


class IncidentImpactRelationships(Model):
    """Relationships of an impact to its incident, and to the users who created and last changed it.

    Attributes:
        created_by_user: relationship to a user.
        incident: relationship to an incident.
        last_modified_by_user: relationship to a user.
    """

    __slots__ = (
        "created_by_user",
        "incident",
        "last_modified_by_user",
    )

    _fields = (
        Field("created_by_user", "created_by_user", False, Nested(RelationshipToUser)),
        Field("incident", "incident", False, Nested(RelationshipToIncident)),
        Field("last_modified_by_user", "last_modified_by_user", False, Nested(RelationshipToUser)),
    )
    _keys = frozenset(
        (
            "created_by_user",
            "incident",
            "last_modified_by_user",
        )
    )

    created_by_user: RelationshipToUser | Unset
    incident: RelationshipToIncident | Unset
    last_modified_by_user: RelationshipToUser | Unset

    def __init__(
        self,
        *,
        created_by_user: RelationshipToUser | Unset = UNSET,
        incident: RelationshipToIncident | Unset = UNSET,
        last_modified_by_user: RelationshipToUser | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.created_by_user = created_by_user
        self.incident = incident
        self.last_modified_by_user = last_modified_by_user

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactRelationships:
        m = _new(IncidentImpactRelationships)
        m._source = d
        try:
            v = d["created_by_user"]
            m.created_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = d["incident"]
            m.incident = RelationshipToIncident._decode(v) if v.__class__ is dict else not_object(v)
            v = d["last_modified_by_user"]
            m.last_modified_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
