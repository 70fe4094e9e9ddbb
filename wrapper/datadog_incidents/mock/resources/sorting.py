"""Order of lists by the query parameter `sort`."""

from __future__ import annotations

from ..core.state import Record


def sort(members: list[Record], by: str, *, descending: bool = False) -> None:
    """Sort members by an attribute; members without it are last.

    Args:
        members: resources, which are sorted in place.
        by: name of the attribute; the prefix `-` makes the order descending.
        descending: whether the order is descending also without the prefix.
    """
    name = by.removeprefix("-")
    reverse = descending or by.startswith("-")
    members.sort(key=lambda one: str(one["attributes"].get(name, "")), reverse=reverse)
    members.sort(key=lambda one: one["attributes"].get(name) is None)
