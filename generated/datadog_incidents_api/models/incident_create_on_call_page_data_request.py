# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Constant,
)
from .incident_create_on_call_page_data_attributes_request import (
    IncidentCreateOnCallPageDataAttributesRequest,
)


class IncidentCreateOnCallPageDataRequest(Model):
    """Page to create, as a JSON:API resource."""

    type: Literal["page"] = member(Constant("page"), default="page")
    """JSON:API type of pages in requests."""
    attributes: IncidentCreateOnCallPageDataAttributesRequest = member(
        Nested(IncidentCreateOnCallPageDataAttributesRequest)
    )
    """Target and content of the page."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentCreateOnCallPageDataRequest:
        m = new(IncidentCreateOnCallPageDataRequest)
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
