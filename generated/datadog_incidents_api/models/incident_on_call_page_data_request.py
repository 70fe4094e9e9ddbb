# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
    Constant,
)
from ..types import UNSET, Unset
from .incident_on_call_page_data_attributes_request import IncidentOnCallPageDataAttributesRequest


class IncidentOnCallPageDataRequest(Model):
    """Page to link to the incident, as a JSON:API resource."""

    type: Literal["page"] = member(Constant("page"), default="page")
    """JSON:API type of pages in requests."""
    id: str = member(TEXT)
    """ID of the page to link, which the path does not contain."""
    attributes: IncidentOnCallPageDataAttributesRequest | Unset = member(
        Nested(IncidentOnCallPageDataAttributesRequest), default=UNSET
    )
    """Known details of the page: its key, target and team."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOnCallPageDataRequest:
        m = new(IncidentOnCallPageDataRequest)
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
