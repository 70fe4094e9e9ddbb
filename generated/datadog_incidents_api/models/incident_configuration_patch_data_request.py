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
from .incident_configuration_data_attributes_request import IncidentConfigurationDataAttributesRequest

_new = object.__new__


class IncidentConfigurationPatchDataRequest(Model):
    """Incident configuration to update, with the attributes to change.

    Attributes:
        type: JSON:API type of incident configurations.
        id: UUID of the configuration, not of the incident.
        attributes: treatment of the incident by automation, search and analytics.
    """

    __slots__ = ("attributes", "id", "type")

    _fields = (
        Field("type", "type", True, Constant("incidents_configurations")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", False, Nested(IncidentConfigurationDataAttributesRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
        )
    )

    type: Literal["incidents_configurations"]
    id: str
    attributes: IncidentConfigurationDataAttributesRequest | Unset

    def __init__(
        self,
        *,
        type: Literal["incidents_configurations"] = "incidents_configurations",
        id: str,
        attributes: IncidentConfigurationDataAttributesRequest | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentConfigurationPatchDataRequest:
        m = _new(IncidentConfigurationPatchDataRequest)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = get("attributes", UNSET)
            m.attributes = (
                IncidentConfigurationDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
