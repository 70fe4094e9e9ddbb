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
from .incident_on_call_page_data_attributes_request import IncidentOnCallPageDataAttributesRequest

_new = object.__new__


class IncidentOnCallPageDataRequest(Model):
    """Page to link to the incident, as a JSON:API resource.

    Attributes:
        type: JSON:API type of pages in requests.
        id: ID of the page to link, which the path does not contain.
        attributes: known details of the page: its key, target and team.
    """

    __slots__ = ("attributes", "id", "type")

    _fields = (
        Field("type", "type", True, Constant("page")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", False, Nested(IncidentOnCallPageDataAttributesRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
        )
    )

    type: Literal["page"]
    id: str
    attributes: IncidentOnCallPageDataAttributesRequest | Unset

    def __init__(
        self,
        *,
        type: Literal["page"] = "page",
        id: str,
        attributes: IncidentOnCallPageDataAttributesRequest | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOnCallPageDataRequest:
        m = _new(IncidentOnCallPageDataRequest)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = get("attributes", UNSET)
            m.attributes = (
                IncidentOnCallPageDataAttributesRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
