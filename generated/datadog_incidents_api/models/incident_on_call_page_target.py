# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._shapes import TEXT


class IncidentOnCallPageTarget(Model):
    """Team or user that was paged."""

    identifier: str = member(TEXT)
    """Handle or ID of the team or user, according to `type`."""
    type: str = member(TEXT)
    """Kind of identifier, such as `team_handle`; any string is accepted."""
