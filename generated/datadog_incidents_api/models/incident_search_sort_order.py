# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentSearchSortOrder = Literal[
    "-created",
    "created",
]
"""The order of what was found, by time of creation; a dash puts the newest first."""

INCIDENT_SEARCH_SORT_ORDER_VALUES: Final[tuple[IncidentSearchSortOrder, ...]] = (
    "-created",
    "created",
)
"""The values the document knows; the server may send others, which are kept as text."""
