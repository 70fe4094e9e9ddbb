# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentTypeSlugSource = Literal["default", "servicenow"]
"""Source of the incidents' slugs: `default` for the prefix of the type, `servicenow` for ServiceNow
records."""

INCIDENT_TYPE_SLUG_SOURCE_VALUES: Final[tuple[IncidentTypeSlugSource, ...]] = get_args(IncidentTypeSlugSource)
"""Values in the spec; the server may send others, which are kept unchanged."""
