"""`meta` of lists: its counts are those of the items, in each of its forms (EVIDENCE.md#pagination)."""

from __future__ import annotations

from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents_api.operations import OPERATIONS

from . import checks
from .json_parts import as_object
from .server_model import ServerModel


def check_meta(
    model: ServerModel, operation: str, document: Any, offset: int | None, *, wanted: int | None = None
) -> None:
    """Check the `meta` of a list, in each of its forms (EVIDENCE.md#pagination).

    Args:
        model: the model.
        operation: ID of the operation.
        document: parsed response.
        offset: number of items before the page; None if it is not compared, as for pages that are numbered.
        wanted: number of items without a filter; None if it is unknown.
    """
    meta, items = as_object(document).get("meta"), as_object(document).get("data")
    if not is_object(meta) or not is_array(items):
        return
    pagination = as_object(meta.get("pagination"))
    page = as_object(meta.get("page"))
    counts = {
        "pagination.size": (pagination.get("size"), len(items)),
        "pagination.offset": (pagination.get("offset"), offset),
        "size": (meta.get("size"), len(items)),
        "offset": (meta.get("offset"), offset),
        "page.total_filtered_count": (page.get("total_filtered_count"), len(items)),
    }
    if offset is None:
        counts = {name: pair for name, pair in counts.items() if "offset" not in name}
    elif OPERATIONS[operation].paging is not None:
        counts["pagination.next_offset"] = (pagination.get("next_offset"), offset + len(items))
    if OPERATIONS[operation].paging is not None:
        counts.pop("page.total_filtered_count")
    for name, (found, right) in counts.items():
        model.expect(
            checks.META_COUNTS,
            found is None or found == right,
            (operation, model.last_write),
            name,
            f"meta.{name}: expected {right}, got {found}",
        )
    total, filtered = page.get("total_count"), page.get("total_filtered_count")
    if isinstance(total, int) and isinstance(filtered, int):
        least = max(filtered, len(items))
        expected = f"at least {least}" if wanted is None else wanted
        model.expect(
            checks.META_COUNTS,
            total >= least and wanted in (None, total),
            (operation, model.last_write),
            "page.total_count",
            f"meta.page.total_count: expected {expected}, got {total}",
        )
