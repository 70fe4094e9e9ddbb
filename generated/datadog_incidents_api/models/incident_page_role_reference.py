# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    TEXT,
)

if TYPE_CHECKING:
    from .incident_page_role_type import IncidentPageRoleType


class IncidentPageRoleReference(Model):
    """Role in the incident response that the paged user or team takes."""

    type: IncidentPageRoleType | str = member(TEXT)
    """Origin of the role: `incident_user_defined_roles` for a role defined by the organization,
    `incident_reserved_roles` for one defined by Datadog."""
    id: str = member(TEXT)
    """UUID of the role."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentPageRoleReference:
        m = new(IncidentPageRoleReference)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
