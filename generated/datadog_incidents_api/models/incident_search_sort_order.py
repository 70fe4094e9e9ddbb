# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

IncidentSearchSortOrder = Literal["-created", "created"]
"""Sort order by creation time: `created` for oldest first, `-created` for newest first."""

INCIDENT_SEARCH_SORT_ORDER_VALUES: Final[tuple[IncidentSearchSortOrder, ...]] = get_args(
    IncidentSearchSortOrder
)
"""Values in the spec; the server may send others, which are kept unchanged."""
