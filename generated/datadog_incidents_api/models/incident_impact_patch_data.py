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
from ..types import UNSET, Unset
from .incident_impact_patch_attributes import IncidentImpactPatchAttributes

_new = object.__new__


class IncidentImpactPatchData(Model):
    """Impact to update, with the attributes to change.

    Attributes:
        type: JSON:API type of impacts.
        attributes: attributes to change; those that are not sent keep their values.
    """

    __slots__ = ("attributes", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_impacts")),
        Field("attributes", "attributes", False, Nested(IncidentImpactPatchAttributes)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
        )
    )

    type: Literal["incident_impacts"]
    attributes: IncidentImpactPatchAttributes | Unset

    def __init__(
        self,
        *,
        type: Literal["incident_impacts"] = "incident_impacts",
        attributes: IncidentImpactPatchAttributes | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactPatchData:
        m = _new(IncidentImpactPatchData)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            v = get("attributes", UNSET)
            m.attributes = IncidentImpactPatchAttributes._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
