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
from .incident_create_on_call_page_data_attributes_request import (
    IncidentCreateOnCallPageDataAttributesRequest,
)

_new = object.__new__


class IncidentCreateOnCallPageDataRequest(Model):
    """Page to create, as a JSON:API resource.

    Attributes:
        type: JSON:API type of pages in requests.
        attributes: target and content of the page.
    """

    __slots__ = ("attributes", "type")

    _fields = (
        Field("type", "type", True, Constant("page")),
        Field("attributes", "attributes", True, Nested(IncidentCreateOnCallPageDataAttributesRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
        )
    )

    type: Literal["page"]
    attributes: IncidentCreateOnCallPageDataAttributesRequest

    def __init__(
        self,
        *,
        type: Literal["page"] = "page",
        attributes: IncidentCreateOnCallPageDataAttributesRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentCreateOnCallPageDataRequest:
        m = _new(IncidentCreateOnCallPageDataRequest)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                IncidentCreateOnCallPageDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
