# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .._unset import UNSET, Unset
from .incident_impact_patch_attributes import IncidentImpactPatchAttributes


class IncidentImpactPatchData(Model):
    """Impact to update, with the attributes to change."""

    type: Literal["incident_impacts"] = member(Constant("incident_impacts"), default="incident_impacts")
    """JSON:API type of impacts."""
    attributes: IncidentImpactPatchAttributes | Unset = member(
        Nested(IncidentImpactPatchAttributes), default=UNSET
    )
    """Attributes to change; those that are not sent keep their values."""
