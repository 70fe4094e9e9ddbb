# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._shapes import TEXT, Constant


class RelationshipToIncidentPostmortemData(Model):
    """Resource identifier of a postmortem."""

    id: str = member(TEXT)
    """ID of the related postmortem."""
    type: Literal["incident_postmortems"] = member(
        Constant("incident_postmortems"), default="incident_postmortems"
    )
    """JSON:API type of postmortems."""
