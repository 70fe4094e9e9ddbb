# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentTypeSlugSource = Literal[
    "default",
    "servicenow",
]
"""Where short names of incidents come from, the type's prefix or records in ServiceNow."""

INCIDENT_TYPE_SLUG_SOURCE_VALUES: Final[tuple[IncidentTypeSlugSource, ...]] = (
    "default",
    "servicenow",
)
"""The values the document knows; the server may send others, which are kept as text."""
