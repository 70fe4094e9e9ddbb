# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

QuerySortOrder = Literal["asc", "desc"]
"""Direction of an order: ascending or descending."""

QUERY_SORT_ORDER_VALUES: Final[tuple[QuerySortOrder, ...]] = get_args(QuerySortOrder)
"""Values in the spec; the server may send others, which are kept unchanged."""
