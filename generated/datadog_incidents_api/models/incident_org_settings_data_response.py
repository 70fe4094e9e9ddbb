# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .incident_org_settings_data_attributes_response import IncidentOrgSettingsDataAttributesResponse
from .incident_type_only_relationships import IncidentTypeOnlyRelationships

_new = object.__new__


class IncidentOrgSettingsDataResponse(Model):
    """Organization settings of one incident type, as a JSON:API resource.

    Attributes:
        type: JSON:API type of organization settings.
        id: UUID of the organization settings.
        attributes: organization settings of one incident type, and their timestamps.
        relationships: relationship of a resource to the incident type that it applies to.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_org_settings")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", True, Nested(IncidentOrgSettingsDataAttributesResponse)),
        Field("relationships", "relationships", False, Nested(IncidentTypeOnlyRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["incident_org_settings"]
    id: str
    attributes: IncidentOrgSettingsDataAttributesResponse
    relationships: IncidentTypeOnlyRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["incident_org_settings"] = "incident_org_settings",
        id: str,
        attributes: IncidentOrgSettingsDataAttributesResponse,
        relationships: IncidentTypeOnlyRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOrgSettingsDataResponse:
        m = _new(IncidentOrgSettingsDataResponse)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentOrgSettingsDataAttributesResponse._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = (
                IncidentTypeOnlyRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
