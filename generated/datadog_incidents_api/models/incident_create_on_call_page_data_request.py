# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
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
