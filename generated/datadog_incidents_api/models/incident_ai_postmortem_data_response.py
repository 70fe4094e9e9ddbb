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
from .incident_ai_postmortem_data_attributes_response import IncidentAIPostmortemDataAttributesResponse

_new = object.__new__


class IncidentAIPostmortemDataResponse(Model):
    """Postmortem draft, as a JSON:API resource.

    Attributes:
        type: JSON:API type of postmortem drafts.
        id: UUID of the postmortem draft. No operation accepts it.
        attributes: sections of the draft, as text. Any of them may be absent.
    """

    __slots__ = ("attributes", "id", "type")

    _fields = (
        Field("type", "type", True, Constant("get_incident_ai_postmortem_response")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", True, Nested(IncidentAIPostmortemDataAttributesResponse)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
        )
    )

    type: Literal["get_incident_ai_postmortem_response"]
    id: str
    attributes: IncidentAIPostmortemDataAttributesResponse

    def __init__(
        self,
        *,
        type: Literal["get_incident_ai_postmortem_response"] = "get_incident_ai_postmortem_response",
        id: str,
        attributes: IncidentAIPostmortemDataAttributesResponse,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentAIPostmortemDataResponse:
        m = _new(IncidentAIPostmortemDataResponse)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentAIPostmortemDataAttributesResponse._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
