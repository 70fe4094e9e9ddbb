# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentPageRoleType = Literal[
    "incident_reserved_roles",
    "incident_user_defined_roles",
]
"""Whether the organization defined the role, or Datadog did."""

INCIDENT_PAGE_ROLE_TYPE_VALUES: Final[tuple[IncidentPageRoleType, ...]] = (
    "incident_reserved_roles",
    "incident_user_defined_roles",
)
"""The values the document knows; the server may send others, which are kept as text."""
