# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal

IncidentSearchSortOrder = Literal[
    "-created",
    "created",
]
"""Sort order by creation time: `created` for oldest first, `-created` for newest first."""

INCIDENT_SEARCH_SORT_ORDER_VALUES: Final[tuple[IncidentSearchSortOrder, ...]] = (
    "-created",
    "created",
)
"""Values in the spec; the server may send others, which are kept unchanged."""
