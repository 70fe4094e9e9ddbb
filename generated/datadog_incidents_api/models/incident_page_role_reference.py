# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .._model import Model, member
from .._shapes import TEXT

if TYPE_CHECKING:
    from .incident_page_role_type import IncidentPageRoleType


class IncidentPageRoleReference(Model):
    """Role in the incident response that the paged user or team takes."""

    type: IncidentPageRoleType | str = member(TEXT)
    """Origin of the role: `incident_user_defined_roles` for a role defined by the organization,
    `incident_reserved_roles` for one defined by Datadog."""
    id: str = member(TEXT)
    """UUID of the role."""
