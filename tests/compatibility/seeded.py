"""Expectations about the changes found between two states."""

from __future__ import annotations

from collections.abc import Iterable

from compatibility.change import Change, merge

Expected = set[tuple[str, str, str]]


def found(changes: Iterable[Change]) -> Expected:
    """Kind, location and message of each change."""
    return {(change.kind, change.location, change.message) for change in merge(changes)}
