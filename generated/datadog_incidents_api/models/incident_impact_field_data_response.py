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
from .incident_impact_field_data_attributes import IncidentImpactFieldDataAttributes
from .incident_type_setting_relationships import IncidentTypeSettingRelationships

_new = object.__new__


class IncidentImpactFieldDataResponse(Model):
    """Custom field of impacts, as a JSON:API resource.

    Attributes:
        type: JSON:API type of impact fields.
        id: UUID of the impact field.
        attributes: name, type and choices of the impact field.
        relationships: relationships of a resource to the incident type that it applies to, and
            to the users who created and last changed it.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("impact_fields")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", True, Nested(IncidentImpactFieldDataAttributes)),
        Field("relationships", "relationships", False, Nested(IncidentTypeSettingRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["impact_fields"]
    id: str
    attributes: IncidentImpactFieldDataAttributes
    relationships: IncidentTypeSettingRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["impact_fields"] = "impact_fields",
        id: str,
        attributes: IncidentImpactFieldDataAttributes,
        relationships: IncidentTypeSettingRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactFieldDataResponse:
        m = _new(IncidentImpactFieldDataResponse)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentImpactFieldDataAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = (
                IncidentTypeSettingRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
