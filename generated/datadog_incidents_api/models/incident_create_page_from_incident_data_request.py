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
from .incident_create_page_from_incident_data_attributes_request import (
    IncidentCreatePageFromIncidentDataAttributesRequest,
)

_new = object.__new__


class IncidentCreatePageFromIncidentDataRequest(Model):
    """Page to create, as a JSON:API resource (deprecated form).

    Attributes:
        type: JSON:API type of pages in requests.
        attributes: target and content of the page.
    """

    __slots__ = ("attributes", "type")

    _fields = (
        Field("type", "type", True, Constant("page")),
        Field("attributes", "attributes", True, Nested(IncidentCreatePageFromIncidentDataAttributesRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
        )
    )

    type: Literal["page"]
    attributes: IncidentCreatePageFromIncidentDataAttributesRequest

    def __init__(
        self,
        *,
        type: Literal["page"] = "page",
        attributes: IncidentCreatePageFromIncidentDataAttributesRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentCreatePageFromIncidentDataRequest:
        m = _new(IncidentCreatePageFromIncidentDataRequest)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                IncidentCreatePageFromIncidentDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
