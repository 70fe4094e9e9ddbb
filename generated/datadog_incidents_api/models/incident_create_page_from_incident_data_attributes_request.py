# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
    ListOf,
)
from ..types import UNSET, Unset
from .incident_page_role_reference import IncidentPageRoleReference
from .incident_page_target import IncidentPageTarget


class IncidentCreatePageFromIncidentDataAttributesRequest(Model):
    """Target and content of the page."""

    description: str | Unset = member(TEXT, default=UNSET)
    """Details of the problem."""
    incident_public_id: str | Unset = member(TEXT, default=UNSET)
    """Public ID of the incident: its number, as decimal digits."""
    role: IncidentPageRoleReference | Unset = member(Nested(IncidentPageRoleReference), default=UNSET)
    """Role in the incident response that the paged user or team takes."""
    services: list[str] | Unset = member(ListOf(TEXT), default=UNSET)
    """Names of the services that the page is about."""
    tags: list[str] | Unset = member(ListOf(TEXT), default=UNSET)
    """Tags of the page, each in the form `key:value`."""
    target: IncidentPageTarget | Unset = member(Nested(IncidentPageTarget), default=UNSET)
    """Team or user to page."""
    title: str | Unset = member(TEXT, default=UNSET)
    """One-line summary of the problem."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentCreatePageFromIncidentDataAttributesRequest:
        m = new(IncidentCreatePageFromIncidentDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.description = get("description", UNSET)
            m.incident_public_id = get("incident_public_id", UNSET)
            v = get("role", UNSET)
            if v.__class__ is dict:
                m.role = m_role = new(IncidentPageRoleReference)
                m_role._source = v
                m_role.type = v["type"]
                m_role.id = v["id"]
            else:
                m.role = not_object(v)
            m.services = get("services", UNSET)
            m.tags = get("tags", UNSET)
            v = get("target", UNSET)
            if v.__class__ is dict:
                m.target = m_target = new(IncidentPageTarget)
                m_target._source = v
                m_target.identifier = v["identifier"]
                m_target.type = v["type"]
            else:
                m.target = not_object(v)
            m.title = get("title", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
