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
from .incident_type_attributes import IncidentTypeAttributes

_new = object.__new__


class IncidentTypeCreateData(Model):
    """Incident type to create, as a JSON:API resource.

    Attributes:
        type: JSON:API type of incident types.
        attributes: name and configuration of the incident type, and members set by the server.
    """

    __slots__ = ("attributes", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_types")),
        Field("attributes", "attributes", True, Nested(IncidentTypeAttributes)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
        )
    )

    type: Literal["incident_types"]
    attributes: IncidentTypeAttributes

    def __init__(
        self,
        *,
        type: Literal["incident_types"] = "incident_types",
        attributes: IncidentTypeAttributes,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeCreateData:
        m = _new(IncidentTypeCreateData)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = IncidentTypeAttributes._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
