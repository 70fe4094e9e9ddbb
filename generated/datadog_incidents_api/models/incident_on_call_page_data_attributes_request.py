# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
)
from ..types import UNSET, Unset
from .incident_on_call_page_target import IncidentOnCallPageTarget


class IncidentOnCallPageDataAttributesRequest(Model):
    """Known details of the page: its key, target and team."""

    key: str | Unset = member(TEXT, default=UNSET)
    """Short name of the page, such as `PAGE-7`."""
    page_target: IncidentOnCallPageTarget | Unset = member(Nested(IncidentOnCallPageTarget), default=UNSET)
    """Team or user that was paged."""
    team_id: str | Unset = member(TEXT, default=UNSET)
    """ID of the team that was paged."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOnCallPageDataAttributesRequest:
        m = new(IncidentOnCallPageDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.key = get("key", UNSET)
            v = get("page_target", UNSET)
            if v.__class__ is dict:
                m.page_target = m_page_target = new(IncidentOnCallPageTarget)
                m_page_target._source = v
                m_page_target.identifier = v["identifier"]
                m_page_target.type = v["type"]
            else:
                m.page_target = not_object(v)
            m.team_id = get("team_id", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
