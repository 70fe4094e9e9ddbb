# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_on_call_page_data_request import IncidentOnCallPageDataRequest


class IncidentOnCallPageLinkRequest(Model):
    """Request to link a page to an incident."""

    data: IncidentOnCallPageDataRequest = member(Nested(IncidentOnCallPageDataRequest))
    """Page to link to the incident, as a JSON:API resource."""
