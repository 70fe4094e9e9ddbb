# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, ListOf
from .._unset import UNSET, Unset
from .incident_page_role_reference import IncidentPageRoleReference
from .incident_page_target import IncidentPageTarget


class IncidentCreateOnCallPageDataAttributesRequest(Model):
    """Target and content of the page."""

    description: str | Unset = member(TEXT, default=UNSET)
    """Details of the problem."""
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
