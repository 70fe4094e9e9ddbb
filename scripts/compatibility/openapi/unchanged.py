"""Schemas that two documents have in common, whose comparison is needless."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.bundle import references

from .shape import Json

SCHEMAS = "#/components/schemas/"


def unchanged(old: Json, new: Json) -> frozenset[str]:
    """Return references to schemas that are equal in both documents, as are all that they refer to."""
    before, after = _schemas(old), _schemas(new)
    same = {name for name in before if name in after and before[name] == after[name]}
    targets = {name: {found for _, found in references(before[name])} for name in same}
    while changed := {name for name in same if not targets[name] <= same}:
        same -= changed
    return frozenset(same)


def _schemas(document: Json) -> Mapping[str, Any]:
    found = document.get("components", {}).get("schemas", {})
    return {SCHEMAS + name: schema for name, schema in found.items()}
