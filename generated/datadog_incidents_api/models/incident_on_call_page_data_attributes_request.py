# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT
from .._unset import UNSET, Unset
from .incident_on_call_page_target import IncidentOnCallPageTarget


class IncidentOnCallPageDataAttributesRequest(Model):
    """Known details of the page: its key, target and team."""

    key: str | Unset = member(TEXT, default=UNSET)
    """Short name of the page, such as `PAGE-7`."""
    page_target: IncidentOnCallPageTarget | Unset = member(Nested(IncidentOnCallPageTarget), default=UNSET)
    """Team or user that was paged."""
    team_id: str | Unset = member(TEXT, default=UNSET)
    """ID of the team that was paged."""
