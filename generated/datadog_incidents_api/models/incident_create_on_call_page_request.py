# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_create_on_call_page_data_request import IncidentCreateOnCallPageDataRequest


class IncidentCreateOnCallPageRequest(Model):
    """Request to page a team or user."""

    data: IncidentCreateOnCallPageDataRequest = member(Nested(IncidentCreateOnCallPageDataRequest))
    """Page to create, as a JSON:API resource."""
