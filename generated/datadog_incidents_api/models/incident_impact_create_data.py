# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Constant,
    not_object,
)
from .incident_impact_create_attributes import IncidentImpactCreateAttributes

_new = object.__new__


class IncidentImpactCreateData(Model):
    """Impact to create, as a JSON:API resource.

    Attributes:
        type: JSON:API type of impacts.
        attributes: description, duration and field values of the new impact.
    """

    __slots__ = ("attributes", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_impacts")),
        Field("attributes", "attributes", True, Nested(IncidentImpactCreateAttributes)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
        )
    )

    type: Literal["incident_impacts"]
    attributes: IncidentImpactCreateAttributes

    def __init__(
        self,
        *,
        type: Literal["incident_impacts"] = "incident_impacts",
        attributes: IncidentImpactCreateAttributes,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactCreateData:
        m = _new(IncidentImpactCreateData)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = IncidentImpactCreateAttributes._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
