# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .._model import Model, member
from .._shapes import TEXT

if TYPE_CHECKING:
    from .incident_page_target_type import IncidentPageTargetType


class IncidentPageTarget(Model):
    """Team or user to page."""

    identifier: str = member(TEXT)
    """Handle or UUID of the team, or UUID of the user, according to `type`."""
    type: IncidentPageTargetType | str = member(TEXT)
    """Kind of identifier: the handle of a team (`team_handle`), or the UUID of a team (`team_uuid`) or
    user (`user_uuid`)."""
