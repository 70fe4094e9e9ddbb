# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .incident_create_page_from_incident_data_attributes_request import (
    IncidentCreatePageFromIncidentDataAttributesRequest,
)


class IncidentCreatePageFromIncidentDataRequest(Model):
    """Page to create, as a JSON:API resource (deprecated form)."""

    type: Literal["page"] = member(Constant("page"), default="page")
    """JSON:API type of pages in requests."""
    attributes: IncidentCreatePageFromIncidentDataAttributesRequest = member(
        Nested(IncidentCreatePageFromIncidentDataAttributesRequest)
    )
    """Target and content of the page."""
