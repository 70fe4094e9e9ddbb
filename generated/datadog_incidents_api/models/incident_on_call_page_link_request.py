# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .incident_on_call_page_data_request import IncidentOnCallPageDataRequest


class IncidentOnCallPageLinkRequest(Model):
    """Request to link a page to an incident."""

    data: IncidentOnCallPageDataRequest = member(Nested(IncidentOnCallPageDataRequest))
    """Page to link to the incident, as a JSON:API resource."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOnCallPageLinkRequest:
        m = new(IncidentOnCallPageLinkRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentOnCallPageDataRequest._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
