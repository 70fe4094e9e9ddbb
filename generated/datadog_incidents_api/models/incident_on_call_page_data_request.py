# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
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
