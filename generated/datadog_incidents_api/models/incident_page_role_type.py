# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentPageRoleType = Literal["incident_reserved_roles", "incident_user_defined_roles"]
"""Origin of the role: `incident_user_defined_roles` for a role defined by the organization,
`incident_reserved_roles` for one defined by Datadog."""

INCIDENT_PAGE_ROLE_TYPE_VALUES: Final[tuple[IncidentPageRoleType, ...]] = get_args(IncidentPageRoleType)
"""Values in the spec; the server may send others, which are kept unchanged."""
