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
from .relationship_to_incident_type import RelationshipToIncidentType
from .relationship_to_user import RelationshipToUser

_new = object.__new__


class IncidentHandleRelationshipsRequest(Model):
    """Relationships to set: the type and the commander of the incidents that the handle declares.

    Attributes:
        incident_type: relationship to an incident type.
        commander_user: relationship to a user.
    """

    __slots__ = ("commander_user", "incident_type")

    _fields = (
        Field("incident_type", "incident_type", True, Nested(RelationshipToIncidentType)),
        Field("commander_user", "commander_user", False, Nested(RelationshipToUser)),
    )
    _keys = frozenset(
        (
            "incident_type",
            "commander_user",
        )
    )

    incident_type: RelationshipToIncidentType
    commander_user: RelationshipToUser | Unset

    def __init__(
        self,
        *,
        incident_type: RelationshipToIncidentType,
        commander_user: RelationshipToUser | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.incident_type = incident_type
        self.commander_user = commander_user

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentHandleRelationshipsRequest:
        m = _new(IncidentHandleRelationshipsRequest)
        m._source = d
        try:
            get = d.get
            v = d["incident_type"]
            m.incident_type = RelationshipToIncidentType._decode(v) if v.__class__ is dict else not_object(v)
            v = get("commander_user", UNSET)
            m.commander_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
