"""Types and type guards for parsed JSON whose structure has not been validated."""

from __future__ import annotations

from typing import Any, TypeGuard

Json = Any
"""Any JSON value."""
JsonObject = dict[str, Json]
JsonArray = list[Json]


def is_object(value: Json) -> TypeGuard[JsonObject]:
    return isinstance(value, dict)


def is_array(value: Json) -> TypeGuard[JsonArray]:
    return isinstance(value, list)
